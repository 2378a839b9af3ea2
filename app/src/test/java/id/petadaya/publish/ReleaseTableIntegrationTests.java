package id.petadaya.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.TestDatabase;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.disclosure.ReleasedTable;
import id.petadaya.analysis.disclosure.ReleasedTable.Place;
import id.petadaya.kernel.Refused;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
class ReleaseTableIntegrationTests {

  private static final AreaCode KUPANG = new AreaCode("53.71");
  private static final String REASON = "Rapat koordinasi tahunan";

  @Autowired
  private ReleaseTable releaseTable;

  @Autowired
  private Releases releases;

  @Autowired
  private DSLContext db;

  private final Viewer head = viewer(Role.DIVISION_HEAD, KUPANG);

  @Test
  void theTableOfAYearIsReleasedOnceAndCorrectedByNumber() {
    int year = 2016;
    count(year, "53.71.01.1001", 40);
    count(year, "53.71.01.1002", 3);
    count(year, "53.71.01.1003", 25);
    count(year, "53.71.02.1001", 31);
    Release first = releaseTable.release(head, KUPANG, year, Audience.UMUM, REASON);
    assertThat(first.number()).isEqualTo(1);
    assertThat(first.approver()).isEqualTo("Kepala Bidang");
    ReleasedTable kept = releases
        .of("orang-didampingi", KUPANG, "2016", Audience.UMUM)
        .getFirst()
        .table();
    assertThat(kept.text(new Place("53.71", ""))).isEqualTo("99");
    assertThat(kept.text(new Place("53.71.01.1002", ""))).isEqualTo(ReleasedTable.HIDDEN);
    assertThat(kept.hidden()).hasSize(2);
    assertThat(kept.span(new Place("53.71.01.1002", "")).width()).isGreaterThanOrEqualTo(10);

    refused(
        () -> releaseTable.release(head, KUPANG, year, Audience.UMUM, REASON), "same-as-before");
    count(year, "53.71.02.1001", 33);
    refused(
        () -> releaseTable.release(head, KUPANG, year, Audience.UMUM, REASON), "tells-too-much");
    count(year, "53.71.02.1001", 60);
    Release second = releaseTable.release(head, KUPANG, year, Audience.UMUM, REASON);
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.table().hidden()).containsAll(kept.hidden());
    assertThat(db.fetchValue(
            "select count(*) from audit.entry where deed = 'publish.released' and subject in (?, ?)",
            first.id().toString(),
            second.id().toString()))
        .isEqualTo(2L);
  }

  @Test
  void aReleaseIsNeverChanged() {
    count(2015, "53.71.01.1001", 40);
    releaseTable.release(head, KUPANG, 2015, Audience.ANTAR_INSTANSI, REASON);
    for (String deed : new String[] {
      "update publish.release set reason = 'alasan yang lain'", "delete from publish.release"
    }) {
      assertThatThrownBy(() -> db.query(deed).execute())
          .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }
  }

  @Test
  void onlyADivisionHeadOfTheAreaReleasesAndSaysWhy() {
    count(2014, "53.71.01.1001", 40);
    refused(
        () -> releaseTable.release(
            viewer(Role.OPERATOR, KUPANG), KUPANG, 2014, Audience.UMUM, REASON),
        "not-your-role");
    refused(
        () -> releaseTable.release(
            viewer(Role.DIVISION_HEAD, new AreaCode("53.06")), KUPANG, 2014, Audience.UMUM, REASON),
        "not-your-area");
    refused(() -> releaseTable.release(head, KUPANG, 2014, Audience.UMUM, "ya"), "reason-needed");
    refused(
        () -> releaseTable.release(head, KUPANG, 2013, Audience.UMUM, REASON),
        "nothing-to-release");
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable deed, String code) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.problem().code()).isEqualTo("publish." + code));
  }

  private static Viewer viewer(Role role, AreaCode area) {
    return new Viewer(UUID.randomUUID(), "kabid", "Kepala Bidang", Set.of(role), area);
  }

  /** A later count of the same area and year stands before the earlier one. */
  private void count(int year, String area, int persons) {
    db.query("""
            insert into registry.observation (id, area_code, measure, value, unit, period_from,
              period_to, place, institution, cells, cell_count, at_least, simulated, stated_on,
              recorded_by, recorded_at)
            values (gen_random_uuid(), ?, 'P5', ?, 'orang', make_date(?, 1, 1), make_date(?, 12, 31),
              'DOMISILI', 'dinas-sosial', '[]', 0, false, true, make_date(?, 12, 31), 'uji', clock_timestamp())
            """, area, persons, year, year, year).execute();
  }
}
