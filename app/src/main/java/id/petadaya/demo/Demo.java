package id.petadaya.demo;

import id.petadaya.access.Office;
import id.petadaya.access.Offices;
import id.petadaya.access.Role;
import id.petadaya.access.Scope;
import id.petadaya.access.SetStationery;
import id.petadaya.access.SetUpOffice;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.indicator.Place;
import id.petadaya.analysis.scoring.Category;
import id.petadaya.collect.Activity.LetterState;
import id.petadaya.collect.Activity.RequestState;
import id.petadaya.collect.PlanActivity;
import id.petadaya.collect.ReceiveTable;
import id.petadaya.collect.WriteLetters;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Period;
import id.petadaya.registry.NoteFinding;
import id.petadaya.registry.Observation;
import id.petadaya.registry.Potentials;
import id.petadaya.registry.PublishedStatuses;
import id.petadaya.samples.Fact;
import id.petadaya.samples.Kupang2020;
import id.petadaya.samples.MakeKupang2020;
import id.petadaya.territory.PutBoundary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The whole first half of the work on the sample, told step by step on the terminal. */
@Component
@Lazy(false)
@ConditionalOnProperty(name = "petadaya.verb", havingValue = "demo")
class Demo implements ApplicationRunner {

  private final Kupang2020 sample = Kupang2020.read();
  private final Path data;
  private final boolean once;
  private final int port;
  private final Offices offices;
  private final SetUpOffice setUp;
  private final SampleAccounts accounts;
  private final SampleCollecting collecting;
  private final PutBoundary putBoundary;
  private final SetStationery office;
  private final PlanActivity plan;
  private final WriteLetters letters;
  private final ReceiveTable receive;
  private final NoteFinding note;
  private final Potentials potentials;
  private final PublishedStatuses published;
  private final Outcome outcome;
  private final Clock clock;
  private final ConfigurableApplicationContext program;

  Demo(
      @Value("${petadaya.data}") Path data,
      @Value("${petadaya.once:false}") boolean once,
      @Value("${server.port}") int port,
      Offices offices,
      SetUpOffice setUp,
      SampleAccounts accounts,
      SampleCollecting collecting,
      PutBoundary putBoundary,
      SetStationery office,
      PlanActivity plan,
      WriteLetters letters,
      ReceiveTable receive,
      NoteFinding note,
      Potentials potentials,
      PublishedStatuses published,
      Outcome outcome,
      Clock clock,
      ConfigurableApplicationContext program) {
    this.data = data;
    this.once = once;
    this.port = port;
    this.offices = offices;
    this.setUp = setUp;
    this.accounts = accounts;
    this.collecting = collecting;
    this.putBoundary = putBoundary;
    this.office = office;
    this.plan = plan;
    this.letters = letters;
    this.receive = receive;
    this.note = note;
    this.potentials = potentials;
    this.published = published;
    this.outcome = outcome;
    this.clock = clock;
    this.program = program;
  }

  @Override
  public void run(ApplicationArguments arguments) throws Exception {
    Scope.everywhere().call(this::walk);
    if (once) {
      program.close();
      System.exit(0);
    }
    say("Tekan Ctrl+C untuk berhenti.");
  }

  private Demo walk() throws IOException {
    if (offices.find().filter(Office::ready).isEmpty()) {
      replay();
    } else {
      say("Data contoh sudah ada di %s; dipakai apa adanya.", data);
    }
    outcome.print(sample.activity().area(), new Period(sample.activity().year()));
    outcome.writePapers(sample.activity().focus(), new Period(sample.activity().year()));
    say("");
    say("Halaman masuk : http://localhost:%d/masuk", port);
    say("Akun          : %s", accounts.file());
    return this;
  }

  private void replay() throws IOException {
    say("1/8 Kantor dan akun");
    setUp.name(sample.activity().office(), sample.activity().area(), true);
    SampleAccounts.Opened opened = accounts.open(sample.accounts());
    List<Viewer> people = opened.people();
    setUp.finish();
    Viewer head = with(people, Role.SECTION_HEAD);
    Viewer operator = with(people, Role.OPERATOR);

    say("2/8 Batas perkiraan dari titik kelurahan");
    var shapes = SampleShapes.read();
    putBoundary.approximate(
        "demo", sample.activity().area(), shapes.points(), shapes.outline(), SampleShapes.SOURCE);

    say("3/8 Rencana dua hari: %d kunjungan", sample.activity().visits().size());
    var activity = new SampleActivity(sample.activity());
    office.set(with(people, Role.ADMINISTRATOR), activity.stationery());
    plan.plan(head, activity.planned());
    writeLetters(head, activity);

    say("4/8 Berkas instansi");
    Path folder = data.resolve("contoh");
    MakeKupang2020.write(folder);
    Map<String, UUID> imports = importFiles(operator, activity, folder);
    closeVisits(head, activity);
    answerRequests(head, activity, imports);

    if (collecting.isOpen()) {
      collect(opened);
    }

    say("6/8 Angka yang disebut lisan dan potensi Kelurahan Alak");
    noteStatements(head);
    notePotentials(head);

    say("7/8 Kategori yang pernah diterbitkan");
    sample.facts().stream()
        .filter(one -> one.unit().isEmpty() && isCategory(one))
        .forEach(this::notePublished);
    say("8/8 Kategori dihitung");
  }

  private void collect(SampleAccounts.Opened opened) throws IOException {
    say("5/8 Isian lapangan lewat pintu ponsel, lalu diperiksa");
    collecting.send(sample, opened.passwords());
    collecting
        .review(sample.sent(), opened.people())
        .forEach((state, count) ->
            say("    %d isian %s", count, state.label().toLowerCase(Indonesian.LOCALE)));
  }

  private Map<String, UUID> importFiles(Viewer operator, SampleActivity activity, Path folder) {
    Map<String, UUID> imports = new HashMap<>();
    for (var day : sample.activity().days()) {
      for (var visit : day.visits()) {
        for (String file : visit.files()) {
          take(
              operator,
              folder,
              file,
              visit.institution(),
              activity.visit(visit.id()),
              day.date(),
              imports);
        }
      }
    }
    for (var loose : sample.activity().otherFiles()) {
      take(operator, folder, loose.file(), loose.institution(), null, loose.received(), imports);
    }
    return imports;
  }

  private void take(
      Viewer operator,
      Path folder,
      String file,
      String institution,
      @Nullable UUID visit,
      LocalDate day,
      Map<String, UUID> imports) {
    var taken = receive.receiveAndSave(
        operator,
        folder.resolve(file),
        institution,
        sample.activity().area(),
        visit,
        day,
        true,
        false);
    imports.put(file, taken.id());
    say(
        "    %-44s %4d baris, %d bersih, %d perlu dilihat",
        file, taken.rowsRead(), taken.rowsClean(), taken.complaints());
  }

  /** Each letter from its draft to where it came; numbers run as they would have then. */
  private void writeLetters(Viewer head, SampleActivity activity) {
    for (var one : activity.letters()) {
      var letter = letters.draft(head, activity.planned().id(), one.kind(), one.institution());
      letters.number(head, letter.id(), one.dated(), one.sequence());
      for (var state : LetterState.values()) {
        if (state.ordinal() > LetterState.PERLU_TANDA_TANGAN.ordinal()
            && state.ordinal() <= one.state().ordinal()) {
          letters.setState(head, letter.id(), state);
        }
      }
    }
  }

  private void closeVisits(Viewer head, SampleActivity activity) {
    sample
        .activity()
        .visits()
        .forEach(visit -> plan.finishVisit(
            head, activity.planned().id(), activity.visit(visit.id()), visit.result()));
  }

  private void answerRequests(Viewer head, SampleActivity activity, Map<String, UUID> imports) {
    UUID id = activity.planned().id();
    for (var one : activity.answers(imports)) {
      if (one.importId() != null && one.state() == RequestState.DITERIMA) {
        plan.received(head, id, one.institution(), one.dataSet(), one.importId());
      } else if (one.state() != RequestState.BELUM) {
        plan.setRequest(
            head, id, one.institution(), one.dataSet(), one.state(), one.due(), one.reason());
      }
    }
  }

  private void noteStatements(Viewer head) {
    for (var day : sample.activity().days()) {
      for (var visit : day.visits()) {
        for (var said : visit.statements()) {
          note.said(head, statement(visit, said, day.date()));
        }
      }
    }
  }

  private Observation statement(
      id.petadaya.samples.Activity.Visit visit,
      id.petadaya.samples.Activity.Statement said,
      LocalDate day) {
    return new Observation(
        UUID.randomUUID(),
        visit.area(),
        said.indicator(),
        said.value(),
        said.unit(),
        LocalDate.of(said.year(), 1, 1),
        LocalDate.of(said.year(), 12, 31),
        Place.TKP,
        visit.institution(),
        null,
        List.of(),
        0,
        false,
        true,
        day,
        clock.instant());
  }

  private void notePotentials(Viewer head) {
    Map<String, String> institutions = sample.activity().visits().stream()
        .collect(Collectors.toMap(one -> one.id(), one -> one.institution()));
    Set<String> told = potentials.of(sample.potentials().area()).stream()
        .filter(one -> one.submissionId() != null)
        .map(one -> one.title().toLowerCase(Indonesian.LOCALE))
        .collect(Collectors.toSet());
    note.potentials(
        head,
        new SamplePotentials(sample.potentials(), institutions)
            .list().stream()
                .filter(one -> !told.contains(one.title().toLowerCase(Indonesian.LOCALE)))
                .toList());
  }

  private static boolean isCategory(Fact fact) {
    return List.of("AMAN", "SIAGA", "WASPADA", "BAHAYA").contains(fact.value());
  }

  private void notePublished(Fact fact) {
    published.note(new PublishedStatuses.Status(
        fact.area(),
        new Period(fact.year()),
        Category.valueOf(fact.value()),
        fact.publisher(),
        fact.source(),
        fact.published().map(Indonesian::month).orElse(String.valueOf(fact.year()))));
  }

  private static Viewer with(List<Viewer> people, Role role) {
    return people.stream().filter(one -> one.is(role)).findFirst().orElseThrow();
  }

  private static void say(String words, Object... values) {
    System.out.println(String.format(words, values));
  }
}
