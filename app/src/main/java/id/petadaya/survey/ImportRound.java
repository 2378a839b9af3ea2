package id.petadaya.survey;

import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.audit.Audit;
import id.petadaya.instruments.forms.Questionnaire;
import id.petadaya.kernel.Refused;
import id.petadaya.survey.GivenAnswers.Given;
import id.petadaya.territory.Areas;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in a round that was asked elsewhere: a text table with the columns {@code wilayah,kelompok,tanggal}
 * and the names of the questions. Answers take the free seats of their village one after the other. A
 * wrong row is told with its line; the others are kept. The same file again adds nothing.
 */
@Component
public class ImportRound {

  static final int CHUNK = 5_000;

  private static final int MOST_COMPLAINTS = 200;

  private final Questionnaires questionnaires;
  private final Surveys surveys;
  private final GivenAnswers given;
  private final Areas areas;
  private final Audit audit;

  ImportRound(
      Questionnaires questionnaires,
      Surveys surveys,
      GivenAnswers given,
      Areas areas,
      Audit audit) {
    this.questionnaires = questionnaires;
    this.surveys = surveys;
    this.given = given;
    this.areas = areas;
    this.audit = audit;
  }

  /**
   * @param rows read
   * @param kept that are new
   * @param complaints "baris 12: ...", at most 200
   * @param wrong how many rows were not kept for a fault
   */
  public record Outcome(int rows, int kept, int wrong, List<String> complaints) {
    public Outcome {
      complaints = List.copyOf(complaints);
    }
  }

  /**
   * Reads and keeps a round, all in one transaction.
   *
   * @throws Refused when the role does not allow it, the survey is not open, or the table lacks a column
   */
  @Transactional
  public Outcome take(Viewer by, Survey survey, Reader table, LocalDate today) {
    Invitations.refuseUnlessCollects(by);
    if (survey.state(today) != Survey.State.DIBUKA) {
      throw new Refused(SurveyProblem.NOT_OPEN);
    }
    Reading reading = new Reading(survey, today);
    int kept = 0;
    // One reads and judges ahead while the other keeps: the database is told by this thread alone.
    try (var ahead = Executors.newSingleThreadExecutor()) {
      Future<@Nullable Void> read = ahead.submit(() -> reading.all(table));
      for (List<Given> some = next(reading, read); !some.isEmpty(); some = next(reading, read)) {
        kept += given.add(survey, some);
      }
      done(read);
    }
    audit.append(
        by.getName(),
        "survey.round-imported",
        survey.id().toString(),
        survey.area().value(),
        Map.of("rows", reading.rows, "kept", kept, "wrong", reading.wrong));
    return new Outcome(reading.rows, kept, reading.wrong, reading.complaints);
  }

  /** Empty at the end, also when reading ended with a fault. */
  private static List<Given> next(Reading reading, Future<@Nullable Void> read) {
    try {
      List<Given> some = reading.ready.poll(100, TimeUnit.MILLISECONDS);
      while (some == null && !read.isDone()) {
        some = reading.ready.poll(100, TimeUnit.MILLISECONDS);
      }
      return some == null ? Objects.requireNonNullElse(reading.ready.poll(), List.of()) : some;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      read.cancel(true);
      throw unreadable("pembacaannya dihentikan");
    }
  }

  private static void done(Future<@Nullable Void> read) {
    try {
      read.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw unreadable("pembacaannya dihentikan");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Refused refused) {
        throw refused;
      }
      throw unreadable("isinya bukan tabel teks yang dipisah koma");
    }
  }

  private static Refused unreadable(String why) {
    return new Refused(SurveyProblem.UNREADABLE_ROUND, Map.of("why", why));
  }

  private final class Reading {

    private final Survey survey;
    private final SurveyKey key;
    private final LocalDate today;
    private final Map<String, Integer> groups = new HashMap<>();
    private final List<Questionnaire> asked = new ArrayList<>();
    private final Map<AreaCode, Optional<Village>> villages = new HashMap<>();
    private final BlockingQueue<List<Given>> ready = new ArrayBlockingQueue<>(4);
    private List<Given> waiting = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private int rows;
    private int wrong;

    /** How many rows of each group there were so far. */
    private record Village(AreaCode code, int[] seats) {}

    Reading(Survey survey, LocalDate today) {
      this.survey = survey;
      this.key = surveys.key(survey);
      this.today = today;
      for (Survey.Group group : survey.groups()) {
        groups.put(group.key(), groups.size());
        asked.add(questionnaires.of(group));
      }
    }

    /** Reads the whole table; ends with an {@link IOException} or the like where it is none. */
    @Nullable
    Void all(Reader table) throws IOException, InterruptedException {
      try (CSVParser lines = CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .get()
          .parse(table)) {
        List<String> missing = Stream.of("wilayah", "kelompok", "tanggal")
            .filter(one -> !lines.getHeaderMap().containsKey(one))
            .toList();
        if (!missing.isEmpty()) {
          throw unreadable("kolom %s tidak ada".formatted(String.join(", ", missing)));
        }
        for (CSVRecord line : lines) {
          row(line);
          if (waiting.size() == CHUNK) {
            handOver();
          }
        }
      }
      handOver();
      return null;
    }

    private void handOver() throws InterruptedException {
      if (!waiting.isEmpty()) {
        ready.put(waiting);
        waiting = new ArrayList<>(CHUNK);
      }
    }

    private void row(CSVRecord row) {
      rows++;
      Integer group = groups.get(row.get("kelompok"));
      Optional<Village> village = village(row.get("wilayah"));
      Optional<LocalDate> day = day(row.get("tanggal"));
      if (group == null) {
        complain(row, "kelompok “%s” tidak ada".formatted(row.get("kelompok")));
      } else if (village.isEmpty()) {
        complain(
            row, "wilayah “%s” bukan desa atau kelurahan survei ini".formatted(row.get("wilayah")));
      } else if (day.isEmpty()) {
        complain(row, "tanggal “%s” tidak ada atau belum tiba".formatted(row.get("tanggal")));
      } else {
        row(row, village.get(), group, day.get());
      }
    }

    private void row(CSVRecord row, Village village, int group, LocalDate day) {
      Map<String, String> typed = new LinkedHashMap<>();
      for (Questionnaire.Asked one : asked.get(group).asked()) {
        if (row.isMapped(one.name()) && row.isSet(one.name())) {
          typed.put(one.name(), row.get(one.name()));
        }
      }
      keep(row, village, group, day, typed);
    }

    private void keep(
        CSVRecord row, Village village, int group, LocalDate day, Map<String, String> typed) {
      Questionnaire.Judged judged = asked.get(group).judge(typed, today);
      if (!judged.faults().isEmpty()) {
        complain(
            row,
            "%s: %s"
                .formatted(
                    judged.faults().getFirst().question(),
                    judged.faults().getFirst().message()));
        return;
      }
      int seat = ++village.seats()[group];
      if (seat > survey.groups().get(group).quota()) {
        complain(row, "desa atau kelurahan ini sudah penuh untuk kelompoknya");
        return;
      }
      byte[] mark = key.mark(new Seat(survey.number(), village.code(), group, seat));
      waiting.add(new Given(village.code(), group, mark, day, judged.answers(), null));
    }

    /** However its code is written, a village has its seats once. */
    private Optional<Village> village(String text) {
      return AreaCode.find(text)
          .flatMap(code -> villages.computeIfAbsent(
              code,
              any -> Optional.of(code)
                  .filter(survey::isAskedIn)
                  .filter(
                      one -> one.level() == AreaLevel.DESKEL && areas.find(one).isPresent())
                  .map(one -> new Village(one, new int[survey.groups().size()]))));
    }

    private Optional<LocalDate> day(String text) {
      try {
        LocalDate day = LocalDate.parse(text);
        return day.isAfter(today) || day.getYear() < 2000 ? Optional.empty() : Optional.of(day);
      } catch (DateTimeException noDay) {
        return Optional.empty();
      }
    }

    private void complain(CSVRecord row, String why) {
      wrong++;
      if (complaints.size() < MOST_COMPLAINTS) {
        complaints.add("baris %d: %s.".formatted(row.getRecordNumber() + 1, why));
      }
    }
  }
}
