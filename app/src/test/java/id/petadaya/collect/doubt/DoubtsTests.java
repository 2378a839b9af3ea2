package id.petadaya.collect.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.doubt.Doubt.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Laws that hold for any forms, drawn by chance from a seed that is told; and the sentences themselves. */
class DoubtsTests {

  private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-03-10T09:00:00+08:00");

  private final Doubts doubts =
      new Doubts(area -> "Kelurahan " + area.value(), (area, point) -> Optional.of(0.0));

  /** A form of a morning in March, with what a test changes. */
  private static final class Draft {

    private String by = "petugas-1";
    private String instance = UUID.randomUUID().toString();
    private String institution = "Kantor";
    private AreaCode area = area(1);
    private OffsetDateTime from = MORNING;
    private int minutes = 40;
    private Instant received = MORNING.plusHours(2).toInstant();
    private Seen.Point point;
    private Map<String, String> answers = Map.of();
    private List<Seen.Figure> figures = List.of();
    private Map<String, String> photos = Map.of();
    private boolean replayed;

    Seen seen() {
      return new Seen(
          UUID.randomUUID(),
          instance,
          null,
          "kunjungan",
          area,
          institution,
          LocalDate.of(2026, 3, 10),
          by,
          received,
          from,
          from.plusMinutes(minutes),
          point,
          answers,
          figures,
          photos,
          replayed);
    }
  }

  private static AreaCode area(int number) {
    return new AreaCode("53.71.01.1%03d".formatted(number));
  }

  private static Map<String, String> answers(Random random, int count) {
    Map<String, String> answers = new LinkedHashMap<>();
    IntStream.range(0, count)
        .forEach(at -> answers.put("q" + at, String.valueOf(random.nextInt(1000))));
    return answers;
  }

  private static List<Seen.Figure> figure(int area, double value) {
    return List.of(new Seen.Figure("D2", "lokasi", area(area), "D2. Tempat kos", value));
  }

  private List<Kind> kinds(Seen one, List<Seen> others) {
    return doubts.of(one, others).stream().map(Doubt::kind).toList();
  }

  private String sentence(Seen one, List<Seen> others, Kind kind) {
    return doubts.of(one, others).stream()
        .filter(doubt -> doubt.kind() == kind)
        .findFirst()
        .orElseThrow()
        .sentence();
  }

  private static Random random(RepetitionInfo turn) {
    return new Random(turn.getCurrentRepetition());
  }

  /** A neighbourhood of forms by several people: some alike, some wild. */
  private static List<Seen> crowd(Random random) {
    List<Seen> crowd = new ArrayList<>();
    for (int at = 0; at < 30; at++) {
      Draft one = new Draft();
      one.by = "petugas-" + random.nextInt(3);
      one.area = area(1 + random.nextInt(20));
      one.from = MORNING.plusHours(random.nextInt(24) - 9);
      one.minutes = 1 + random.nextInt(90);
      one.received = one.from.plusDays(random.nextInt(60)).toInstant();
      one.answers = answers(new Random(random.nextInt(4)), 12);
      one.point = new Seen.Point(-10 + random.nextInt(3) / 1000.0, 123.5, 5);
      int number = Integer.parseInt(one.area.value().substring(10));
      one.figures = figure(number, random.nextInt(10) == 0 ? 9_000 : random.nextInt(60));
      one.photos = Map.of("sha" + random.nextInt(60), "foto.jpg");
      crowd.add(one.seen());
    }
    return crowd;
  }

  @RepeatedTest(20)
  void theOrderOfOthersAndTheFormItselfAmongThemChangeNothing(RepetitionInfo turn) {
    Random random = random(turn);
    List<Seen> crowd = crowd(random);
    Seen one = crowd.getFirst();
    List<Kind> before = kinds(one, crowd.subList(1, crowd.size()));
    List<Seen> shuffled = new ArrayList<>(crowd);
    Collections.shuffle(shuffled, random);
    assertThat(kinds(one, shuffled)).isEqualTo(before);
  }

  @RepeatedTest(20)
  void everySentenceIsFilledInAndEveryKindComesAtMostOnce(RepetitionInfo turn) {
    List<Seen> crowd = crowd(random(turn));
    for (Seen one : crowd) {
      List<Doubt> said = doubts.of(one, crowd);
      assertThat(said).extracting(Doubt::kind).doesNotHaveDuplicates().isSorted();
      assertThat(said)
          .allSatisfy(
              doubt -> assertThat(doubt.sentence()).endsWith(".").doesNotContain("{", "}", "null"));
    }
  }

  @RepeatedTest(20)
  void aVersionOfTheSameFormIsNoTwin(RepetitionInfo turn) {
    Draft first = new Draft();
    first.answers = answers(random(turn), 12);
    first.figures = figure(1, 40);
    first.photos = Map.of("sha", "foto.jpg");
    Seen one = first.seen();
    first.figures = figure(1, 400);
    assertThat(kinds(first.seen(), List.of(one))).isEmpty();
    first.instance = UUID.randomUUID().toString();
    assertThat(kinds(first.seen(), List.of(one)))
        .contains(Kind.SAME_VISIT, Kind.SAME_PHOTO, Kind.CHANGED_FIGURE);
  }

  /** Among figures that differ, one that is many times the largest is always seen, the middle one never. */
  @RepeatedTest(20)
  void oneWildFigureIsSeenAndHidesNoOther(RepetitionInfo turn) {
    Random random = random(turn);
    List<Seen> others = new ArrayList<>();
    for (int at = 2; at < 22; at++) {
      Draft other = new Draft();
      other.area = area(at);
      other.figures = figure(at, 20 + random.nextInt(30));
      others.add(other.seen());
    }
    Draft wild = new Draft();
    wild.figures = figure(1, 5_000);
    Seen first = wild.seen();
    assertThat(kinds(first, others)).contains(Kind.FAR_FIGURE);
    others.add(first);
    Draft again = new Draft();
    again.area = area(30);
    again.figures = figure(30, 4_000);
    assertThat(kinds(again.seen(), others)).contains(Kind.FAR_FIGURE);
    again.figures = figure(30, 35);
    assertThat(kinds(again.seen(), others)).doesNotContain(Kind.FAR_FIGURE);
  }

  @RepeatedTest(20)
  void aSlowerFormIsNeverTooFastWhereAFasterOneIsNot(RepetitionInfo turn) {
    Random random = random(turn);
    List<Seen> others = IntStream.range(0, 9)
        .mapToObj(at -> {
          Draft other = new Draft();
          other.minutes = 20 + random.nextInt(40);
          return other.seen();
        })
        .toList();
    boolean fast = true;
    for (int minutes = 0; minutes < 70; minutes++) {
      Draft one = new Draft();
      one.minutes = minutes;
      boolean now = kinds(one.seen(), others).contains(Kind.TOO_FAST);
      assertThat(now && !fast).isFalse();
      fast = now;
    }
    assertThat(fast).isFalse();
  }

  @Test
  void twoFormsOfOneVisitAreToldWithTheirFigures() {
    Draft one = new Draft();
    one.answers = answers(new Random(1), 10);
    Map<String, String> other = new LinkedHashMap<>(one.answers);
    other.put("q0", "lain");
    Seen first = one.seen();
    one.instance = UUID.randomUUID().toString();
    one.answers = other;
    assertThat(sentence(one.seen(), List.of(first), Kind.SAME_VISIT))
        .isEqualTo("9 dari 10 jawaban sama dengan isian lain tentang Kantor pada hari yang sama.");
    one.institution = "Kantor lain";
    assertThat(kinds(one.seen(), List.of(first))).doesNotContain(Kind.SAME_VISIT);
  }

  @Test
  void figuresThatDifferAreToldWithTheirFigures() {
    Draft one = new Draft();
    one.figures = figure(1, 40);
    Seen first = one.seen();
    one.instance = UUID.randomUUID().toString();
    one.figures = figure(1, 400);
    assertThat(sentence(one.seen(), List.of(first), Kind.CHANGED_FIGURE))
        .isEqualTo(
            "D2. Tempat kos: 400 lokasi, padahal isian lain untuk wilayah yang sama (10 Maret 2026) menyebut 40.");
    one.figures = figure(1, 44);
    assertThat(kinds(one.seen(), List.of(first))).doesNotContain(Kind.CHANGED_FIGURE);
  }

  @Test
  void sameAnswersCountOnlyForOneSenderAndManyPlaces() {
    List<Seen> sent = new ArrayList<>();
    Draft one = new Draft();
    one.answers = answers(new Random(1), 12);
    for (int at = 1; at <= 3; at++) {
      one.instance = UUID.randomUUID().toString();
      one.area = area(at);
      sent.add(one.seen());
    }
    assertThat(sentence(sent.getFirst(), sent, Kind.SAME_ANSWERS))
        .startsWith("Jawabannya hampir sama di 3 wilayah berbeda");
    assertThat(kinds(sent.getFirst(), sent.subList(0, 2))).doesNotContain(Kind.SAME_ANSWERS);
    one.by = "petugas-2";
    one.instance = UUID.randomUUID().toString();
    one.area = area(4);
    assertThat(kinds(one.seen(), sent)).doesNotContain(Kind.SAME_ANSWERS);
  }

  @Test
  void onePointForTwoVillagesIsTold() {
    Draft one = new Draft();
    one.point = new Seen.Point(-10.193, 123.535, 5);
    Seen first = one.seen();
    one.instance = UUID.randomUUID().toString();
    one.area = area(2);
    one.point = new Seen.Point(-10.1931, 123.535, 5);
    assertThat(sentence(one.seen(), List.of(first), Kind.SAME_POINT))
        .startsWith("Titiknya 11 m dari titik isian untuk Kelurahan 53.71.01.1001");
    one.by = "petugas-2";
    assertThat(kinds(one.seen(), List.of(first))).doesNotContain(Kind.SAME_POINT);
  }

  @Test
  void aPointFarOutsideTheAreaIsToldAndItsInaccuracyIsForgiven() {
    Doubts outside = new Doubts(area -> "Kelurahan Alak", (area, point) -> Optional.of(800.4));
    Draft one = new Draft();
    one.point = new Seen.Point(-10.193, 123.535, 5);
    assertThat(outside.of(one.seen(), List.of()))
        .extracting(Doubt::sentence)
        .containsExactly("Titiknya 800 m di luar batas Kelurahan Alak.");
    one.point = new Seen.Point(-10.193, 123.535, 400);
    assertThat(outside.of(one.seen(), List.of())).isEmpty();
  }

  @Test
  void oddHoursGoByTheClockWhereThePhoneWas() {
    Draft one = new Draft();
    one.from = OffsetDateTime.parse("2026-03-10T02:14:00+08:00");
    assertThat(sentence(one.seen(), List.of(), Kind.ODD_HOUR))
        .isEqualTo("Diisi pukul 02.14, di luar pukul 06.00 sampai 20.00.");
    one.from = MORNING.withOffsetSameInstant(ZoneOffset.ofHours(7));
    assertThat(kinds(one.seen(), List.of())).isEmpty();
  }

  @Test
  void clocksThatDisagreeAreToldAndAReplayIsForgivenItsAge() {
    Draft one = new Draft();
    one.received = MORNING.minusHours(3).toInstant();
    assertThat(kinds(one.seen(), List.of())).containsExactly(Kind.PHONE_CLOCK);
    one.received = MORNING.plusDays(45).toInstant();
    assertThat(kinds(one.seen(), List.of())).containsExactly(Kind.PHONE_CLOCK);
    one.replayed = true;
    assertThat(kinds(one.seen(), List.of())).isEmpty();
  }
}
