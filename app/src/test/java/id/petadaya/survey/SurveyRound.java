package id.petadaya.survey;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.instruments.surveys.SurveyPlan;
import id.petadaya.intake.register.Register;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A national round of IKRN through the door of the office, on the program's own database with fsync: {@code
 * bench/run survey}. Not one of the build's tests: its name keeps it out.
 */
@SpringBootTest(properties = "petadaya.data=${petadaya.bench.data}")
class SurveyRound {

  private static final int SINGLE_ANSWERS = 200;
  private static final int LOOKS = 15;
  private static final int PART = Integer.getInteger("petadaya.bench.part", 1);

  @Autowired
  private Surveys surveys;

  @Autowired
  private OpenSurvey openSurvey;

  @Autowired
  private AnswerDoor door;

  @Autowired
  private ImportRound rounds;

  @Autowired
  private Completeness completeness;

  @Autowired
  private Recount recount;

  private final Register register = Register.national();
  private final Random random = new Random(83_762);
  private final List<Area> villages = new ArrayList<>();
  private int next = 1;

  @Test
  void aRoundOfTheNation() {
    register
        .provinces()
        .forEach(one -> villages.addAll(register.within(one.code(), AreaLevel.DESKEL)));
    Survey round = open();
    Survey single = open();
    single(single);
    tell("an answer by link, 0 answers before", single(single));
    double load = 0;
    int slices = 4;
    for (int slice = 0; slice < slices; slice++) {
      List<Area> some = villages.subList(
          villages.size() * slice / slices / PART, villages.size() * (slice + 1) / slices / PART);
      long began = System.nanoTime();
      ImportRound.Outcome outcome =
          rounds.take(head(), round, new Lines(some, round), door.today());
      load += (System.nanoTime() - began) / 1e9;
      assertThat(outcome.wrong()).isZero();
      tell(
          "an answer by link, %d answers before"
              .formatted(33 * villages.size() * (slice + 1) / slices / PART),
          single(single));
    }
    int expected = 33 * (villages.size() / PART);
    tell("%d answers taken in".formatted(expected), List.of(load));
    long began = System.nanoTime();
    Recount.Result counted = recount.of(round);
    double recounted = (System.nanoTime() - began) / 1e9;
    assertThat(counted.different()).isZero();
    assertThat(counted.answers()).isBetween(expected - 33L, expected + 33L);
    tell("all answers counted anew and equal to the running count", List.of(recounted));
    tell("taken in and counted anew", List.of(load + recounted));
    tell("completeness of the nation", looks(round, null));
    tell("completeness of a province", looks(round, new AreaCode("35")));
    tell("completeness of a regency", looks(round, new AreaCode("35.07")));
    tell("completeness of a kecamatan", looks(round, new AreaCode("35.07.01")));
  }

  private List<Double> looks(Survey round, AreaCode at) {
    List<Double> times = new ArrayList<>();
    completeness.of(round, at);
    for (int look = 0; look < LOOKS; look++) {
      long began = System.nanoTime();
      completeness.of(round, at);
      times.add((System.nanoTime() - began) / 1e9);
    }
    return times;
  }

  /** Answers one after the other, each on disk before the next. */
  private List<Double> single(Survey survey) {
    List<Double> times = new ArrayList<>();
    for (int at = 0; at < SINGLE_ANSWERS; at++) {
      AreaCode village = villages.get(random.nextInt(villages.size())).code();
      Seat seat = new Seat(survey.number(), village, 0, next++ % 30 + 1);
      String token = surveys.key(survey).token(seat);
      long began = System.nanoTime();
      var invited = door.find(token).orElseThrow();
      door.answer(
          invited, door.letter(invited), Map.of("k1", "sering", "k2", "jarang", "s1", "ya"));
      times.add((System.nanoTime() - began) / 1e9);
    }
    return times;
  }

  private Survey open() {
    SurveyPlan plan = SurveyPlan.shipped().getFirst();
    return surveys.add(
        new Survey(
            UUID.randomUUID(),
            0,
            new AreaCode("53"),
            register.provinces().stream().map(Area::code).toList(),
            "Putaran nasional",
            "Putaran nasional untuk pengukuran.",
            OpenSurvey.groups(plan),
            door.today().minusDays(29),
            door.today(),
            true),
        "bench");
  }

  private static Viewer head() {
    return new Viewer(
        UUID.randomUUID(), "uji", "Orang Uji", Set.of(Role.SECTION_HEAD), new AreaCode("53"));
  }

  private static void tell(String measure, List<Double> seconds) {
    System.out.println("MEASURED " + measure + "="
        + seconds.stream()
            .map(one -> String.format(Locale.ROOT, "%.6f", one))
            .collect(Collectors.joining(" ")));
  }

  /** A table of 33 answers a village, written while it is read. */
  private final class Lines extends Reader {

    private static final String[] OFTEN = {
      "tidak_pernah", "jarang", "kadang", "sering", "tidak_tahu"
    };
    private static final String[] AGREE = {"sangat_tidak", "tidak", "ya", "sangat", "tidak_tahu"};
    private static final String[] THERE = {"ada", "tidak_ada", "belum_diketahui"};

    private final Iterator<Area> areas;
    private final Survey survey;
    private String text =
        "wilayah,kelompok,tanggal,jk,umur,lama_tinggal,k1,k2,k3,k4,k5,s1,s2,s3,d1,d2,d3,d5\n";
    private int at;

    Lines(List<Area> areas, Survey survey) {
      this.areas = areas.iterator();
      this.survey = survey;
    }

    @Override
    public int read(char[] into, int from, int length) {
      if (at == text.length()) {
        if (!areas.hasNext()) {
          return -1;
        }
        text = village(areas.next().code().value());
        at = 0;
      }
      int read = Math.min(length, text.length() - at);
      text.getChars(at, at + read, into, from);
      at += read;
      return read;
    }

    private String village(String code) {
      var rows = new StringBuilder(5_000);
      for (int seat = 0; seat < 33; seat++) {
        rows.append(code)
            .append(seat < 30 ? ",warga," : seat == 30 ? ",kepala," : ",petugas,")
            .append(survey.opensOn().plusDays(random.nextInt(29)));
        if (seat < 30) {
          rows.append(",p,u25_34,").append(random.nextInt(60));
          one(rows, OFTEN, 3);
          one(rows, AGREE, 3);
          one(rows, OFTEN, 1);
          one(rows, AGREE, 1);
          one(rows, OFTEN, 1);
          one(rows, THERE, 1);
          one(rows, AGREE, 1);
          rows.append(",\n");
        } else {
          rows.append(",,,,,,,,,,,,,,,\n");
        }
      }
      return rows.toString();
    }

    private void one(StringBuilder rows, String[] words, int times) {
      for (int each = 0; each < times; each++) {
        rows.append(',').append(words[random.nextInt(words.length)]);
      }
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
