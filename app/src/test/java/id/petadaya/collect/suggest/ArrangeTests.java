package id.petadaya.collect.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.Member;
import id.petadaya.collect.Activity.Needs;
import id.petadaya.collect.Activity.Visit;
import id.petadaya.collect.Activity.VisitState;
import id.petadaya.collect.Clash;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArrangeTests {

  private static final LocalDate ONE = LocalDate.of(2020, 1, 16);
  private static final LocalDate TWO = LocalDate.of(2020, 1, 21);
  private static final Travel TRAVEL = new Travel(1.4, 25);
  private static final Arrange ARRANGE = new Arrange(TRAVEL, Duration.ofSeconds(6));

  @Test
  void sixVisitsAtTheSameHourBecomeARoundThatBreaksNoRule() {
    List<Visit> visits = new ArrayList<>();
    for (int at = 1; at <= 6; at++) {
      visits.add(visit("Instansi " + at, LocalTime.of(9, 0), Needs.NONE));
    }
    Activity activity = activity(List.of(new Member("Uji Satu", "Analis")), visits);
    Arrange.Arranged arranged = ARRANGE.arrange(activity, ArrangeTests::spot);
    assertThat(arranged.isFeasible()).as("%s", arranged.broken()).isTrue();
    Activity then = then(activity, arranged.places());
    assertThat(then.visits()).allMatch(one -> Clash.find(then, one).isEmpty());
    assertThat(then.visits())
        .noneMatch(one -> one.startsAt().isBefore(LocalTime.of(13, 0))
            && one.endsAt().isAfter(LocalTime.of(12, 0)));
    assertThat(then.days()).containsExactly(ONE, TWO);
  }

  @Test
  void anOfficeIsVisitedWhileItIsOpenAndByThoseWhoMustAttend() {
    Needs afternoon =
        new Needs(null, null, null, LocalTime.of(13, 0), LocalTime.of(15, 0), List.of("Uji Dua"));
    Activity activity = activity(
        List.of(
            new Member("Uji Satu", "Analis", null, null, 1),
            new Member("Uji Dua", "Penyuluh", null, null, 2)),
        List.of(
            visit("Sore", LocalTime.of(8, 0), afternoon),
            visit("Pagi", LocalTime.of(8, 0), Needs.NONE)));
    Arrange.Arranged arranged = ARRANGE.arrange(activity, ArrangeTests::spot);
    Visit late = then(activity, arranged.places()).visits().stream()
        .filter(one -> one.institution().equals("Sore"))
        .findFirst()
        .orElseThrow();
    assertThat(late.startsAt()).isBetween(LocalTime.of(13, 0), LocalTime.of(13, 30));
    assertThat(late.crew()).isEqualTo(2);
    assertThat(arranged.isFeasible()).isTrue();
  }

  @Test
  void whatIsOverStaysAndWhatIsCalledOffIsLeftOut() {
    Visit over = visit("Selesai", LocalTime.of(9, 0), Needs.NONE).in(VisitState.SELESAI, null);
    Visit off =
        visit("Batal", LocalTime.of(9, 0), Needs.NONE).in(VisitState.BATAL, "uji coba saja");
    Visit open = visit("Terbuka", LocalTime.of(9, 0), Needs.NONE);
    Arrange.Arranged arranged = ARRANGE.arrange(
        activity(List.of(new Member("Uji Satu", "Analis")), List.of(over, off, open)),
        ArrangeTests::spot);
    assertThat(arranged.places()).containsOnlyKeys(over.id(), open.id());
    assertThat(arranged.places().get(over.id())).isEqualTo(new Place(ONE, 9 * 60, 1));
    assertThat(arranged.places().get(open.id())).isNotEqualTo(new Place(ONE, 9 * 60, 1));
  }

  @Test
  void tooManyVisitsForOneCrewAndOneDaySayWhichRuleIsBroken() {
    List<Visit> visits = new ArrayList<>();
    for (int at = 1; at <= 7; at++) {
      visits.add(visit("Instansi " + at, LocalTime.of(9, 0), Needs.NONE));
    }
    Activity two = activity(List.of(new Member("Uji Satu", "Analis")), visits);
    Activity one = new Activity(
        two.id(),
        two.title(),
        2020,
        two.area(),
        two.purpose(),
        true,
        two.team(),
        visits,
        List.of(),
        List.of());
    Arrange.Arranged arranged = ARRANGE.arrange(one, ArrangeTests::spot);
    assertThat(arranged.isFeasible()).isFalse();
    assertThat(arranged.broken().values().stream().mapToInt(Integer::intValue).sum())
        .isPositive();
  }

  @Test
  void travelIsTheStraightLineTimesItsFactorAndByAreaWithoutPoints() {
    var here = new Travel.Spot(new AreaCode("53.71.01.1008"), -10.17, 123.60);
    var there = new Travel.Spot(new AreaCode("53.71.02.1001"), -10.17, 123.70);
    double km = Travel.km(-10.17, 123.60, -10.17, 123.70);
    assertThat(km).isBetween(10.9, 11.0);
    assertThat(TRAVEL.minutes(here, there)).isEqualTo(45);
    assertThat(TRAVEL.minutes(here, here)).isZero();
    assertThat(TRAVEL.minutes(bare("53.71.01.1008"), bare("53.71.01.1008"))).isEqualTo(10);
    assertThat(TRAVEL.minutes(bare("53.71.01.1008"), bare("53.71.01.1002"))).isEqualTo(15);
    assertThat(TRAVEL.minutes(bare("53.71.01.1008"), bare("53.71.02.1001"))).isEqualTo(30);
    assertThat(TRAVEL.minutes(bare("53.71.01.1008"), bare("53.01.02.2001"))).isEqualTo(60);
  }

  private static Travel.Spot bare(String code) {
    return new Travel.Spot(new AreaCode(code), null, null);
  }

  private static Travel.Spot spot(Visit visit) {
    return new Travel.Spot(visit.needs().area(), null, null);
  }

  private static Visit visit(String where, LocalTime start, Needs needs) {
    return new Visit(
        UUID.nameUUIDFromBytes(where.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        ONE,
        start,
        start.plusMinutes(90),
        1,
        where,
        null,
        "Uji",
        VisitState.BELUM_MULAI,
        null,
        null,
        needs);
  }

  private static Activity activity(List<Member> team, List<Visit> visits) {
    return new Activity(
        UUID.randomUUID(),
        "Uji",
        2020,
        new AreaCode("53.71"),
        "Uji",
        true,
        new Activity.Frame(List.of(ONE, TWO), null, null),
        team,
        visits,
        List.of(),
        List.of());
  }

  private static Activity then(Activity activity, Map<UUID, Place> places) {
    return activity.withVisits(
        activity.visits().stream().map(one -> placed(one, places.get(one.id()))).toList());
  }

  private static Visit placed(Visit visit, @Nullable Place place) {
    return place == null
        ? visit
        : visit.at(place.day(), LocalTime.ofSecondOfDay(place.minute() * 60L), place.crew());
  }
}
