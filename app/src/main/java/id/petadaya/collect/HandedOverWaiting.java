package id.petadaya.collect;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.access.Waiting;
import id.petadaya.access.WaitingSource;
import id.petadaya.kernel.Indonesian;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Files that nobody has saved yet, today's visits, and letters that want a signature. */
@Component
class HandedOverWaiting implements WaitingSource {

  private static final String FILE = "impor:";

  private final Imports imports;
  private final Activities activities;
  private final Clock clock;

  HandedOverWaiting(Imports imports, Activities activities, Clock clock) {
    this.imports = imports;
    this.activities = activities;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waitingFor(Viewer viewer) {
    List<Waiting> waiting = new ArrayList<>();
    if (viewer.is(Role.OPERATOR, Role.VERIFIER, Role.SECTION_HEAD)) {
      imports.within(viewer.area()).stream()
          .filter(one -> one.state() == TableImport.State.DIPERIKSA)
          .forEach(one -> waiting.add(file(one, check(one), one.uploadedAt())));
    }
    for (Activity activity : activities.within(viewer.area())) {
      if (viewer.is(Role.COLLECTOR, Role.OPERATOR, Role.SECTION_HEAD)) {
        visits(activity).forEach(waiting::add);
      }
      letters(viewer, activity).forEach(waiting::add);
    }
    return waiting;
  }

  @Override
  public List<Waiting> settledSince(Viewer viewer, Instant since) {
    return imports.within(viewer.area()).stream()
        .flatMap(one -> Optional.ofNullable(one.savedAt())
            .filter(saved -> one.state() == TableImport.State.DISIMPAN && !saved.isBefore(since))
            .map(saved ->
                file(one, "%s baris disimpan".formatted(Indonesian.number(one.rowsTaken())), saved))
            .stream())
        .toList();
  }

  @Override
  public Optional<Waiting.Preview> preview(Viewer viewer, Waiting one) {
    if (!one.key().startsWith(FILE)) {
      return Optional.empty();
    }
    return imports.within(viewer.area()).stream()
        .filter(each -> one.key().equals(FILE + each.id()))
        .findFirst()
        .map(each -> new Waiting.Preview(
            List.of(),
            List.of(
                fact("Baris dibaca", each.rowsRead()),
                fact("Baris bersih", each.rowsClean()),
                fact("Catatan", each.complaints())),
            "**%s**, diterima %s."
                .formatted(each.institution(), Indonesian.day(each.receivedOn()))));
  }

  private static Waiting.Fact fact(String label, int count) {
    return new Waiting.Fact(label, null, Indonesian.number(count));
  }

  private static Waiting file(TableImport one, String reason, Instant since) {
    return new Waiting(
        FILE + one.id(),
        Waiting.Kind.IMPOR,
        one.fileName(),
        reason,
        since,
        "/kerja/data-masuk/" + one.id(),
        one.simulated());
  }

  private static String check(TableImport one) {
    int open = one.rowsRead() - one.rowsClean();
    return open == 0
        ? "%s baris bersih. Siap disimpan".formatted(Indonesian.number(one.rowsRead()))
        : "%s dari %s baris perlu dilihat"
            .formatted(Indonesian.number(open), Indonesian.number(one.rowsRead()));
  }

  private Stream<Waiting> visits(Activity activity) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Indonesian.WITA);
    return activity.visits().stream()
        .filter(one -> one.day().equals(today))
        .filter(one -> one.state() == Activity.VisitState.BELUM_MULAI
            || one.state() == Activity.VisitState.BERLANGSUNG)
        .map(one -> new Waiting(
            "kunjungan:" + one.id(),
            Waiting.Kind.KUNJUNGAN,
            one.institution(),
            "Hari ini pukul %02d.%02d. %s"
                .formatted(one.startsAt().getHour(), one.startsAt().getMinute(), one.purpose()),
            one.day().atTime(one.startsAt()).atZone(Indonesian.WITA).toInstant(),
            "/kerja/kegiatan/" + activity.id(),
            activity.simulated()));
  }

  private static Stream<Waiting> letters(Viewer viewer, Activity activity) {
    return activity.letters().stream()
        .filter(one -> waits(viewer, one.state()))
        .map(one -> new Waiting(
            "surat:" + one.id() + ":" + one.state(),
            Waiting.Kind.DOKUMEN,
            one.title(),
            one.state() == Activity.LetterState.PERLU_TANDA_TANGAN
                ? "Menunggu tanda tangan Anda"
                : "Sudah ditandatangani, belum dikirim",
            null,
            "/kerja/kegiatan/" + activity.id(),
            activity.simulated()));
  }

  private static boolean waits(Viewer viewer, Activity.LetterState state) {
    return switch (state) {
      case PERLU_TANDA_TANGAN -> viewer.is(Role.SECTION_HEAD, Role.DIVISION_HEAD);
      case DITANDATANGANI -> viewer.is(Role.OPERATOR, Role.COLLECTOR);
      case RANCANGAN, TERKIRIM, DITERIMA -> false;
    };
  }
}
