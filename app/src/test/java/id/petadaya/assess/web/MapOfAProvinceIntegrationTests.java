package id.petadaya.assess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.petadaya.TestDatabase;
import id.petadaya.access.OpenAccount;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.indicator.Observed;
import id.petadaya.analysis.indicator.Place;
import id.petadaya.kernel.Period;
import id.petadaya.registry.NoteFinding;
import id.petadaya.registry.Observation;
import id.petadaya.territory.Boundaries;
import id.petadaya.territory.Boundary;
import id.petadaya.territory.PutBoundary;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/** One boundary serves the province that brought it and the regencies in it. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class MapOfAProvinceIntegrationTests {

  private static final AreaCode PROVINCE = new AreaCode("61");
  private static final AreaCode WEST = new AreaCode("61.01");
  private static final AreaCode EAST = new AreaCode("61.02");
  private static final AreaCode WESTERN_VILLAGE = new AreaCode("61.01.01.2001");
  private static final AreaCode EASTERN_VILLAGE = new AreaCode("61.02.01.1006");

  @Autowired
  private MockMvc web;

  @Autowired
  private OpenAccount openAccount;

  @Autowired
  private PutBoundary putBoundary;

  @Autowired
  private Boundaries boundaries;

  @Autowired
  private NoteFinding noteFinding;

  @Autowired
  private Clock clock;

  private Viewer head;

  @BeforeEach
  void aProvinceWithOneAnswer() {
    head = account(PROVINCE);
    putBoundary.approximate(
        head.getName(),
        PROVINCE,
        Map.of(
            WESTERN_VILLAGE, new Coordinate(109.0, 1.0),
            EASTERN_VILLAGE, new Coordinate(110.0, 1.0)),
        rectangle(108.5, 110.5, 0.5, 1.5),
        "Titik uji");
    say(WESTERN_VILLAGE);
  }

  @Test
  void aRegencyIsDrawnWithTheBoundaryOfItsProvinceUntilItHasItsOwn() {
    Boundary whole = boundaries.drawn(PROVINCE).orElseThrow();
    assertThat(boundaries.drawn(EAST)).contains(whole);
    assertThat(boundaries.bounds(whole.id(), WEST).orElseThrow())
        .containsExactly(new double[] {108.5, 0.5, 109.5, 1.5}, Offset.offset(1e-9));
    assertThat(boundaries.bounds(whole.id(), new AreaCode("61.03"))).isEmpty();

    putBoundary.approximate(
        head.getName(),
        EAST,
        Map.of(EASTERN_VILLAGE, new Coordinate(110.0, 1.0)),
        rectangle(109.8, 110.2, 0.8, 1.2),
        "Titik uji yang lain");
    assertThat(boundaries.drawn(EAST).orElseThrow().area()).isEqualTo(EAST);
    assertThat(boundaries.drawn(WEST)).contains(whole);
  }

  @Test
  void theOfficeOfAProvinceChoosesOneOfItsRegencies() throws Exception {
    String whole = page(head, "");
    assertThat(whole)
        .contains("Seluruh provinsi", "value=\"61.01\"", "id=\"w-61.02.01.1006\"")
        .doesNotContain("data-filter=\"subdistrict\"");
    String west = page(head, "?wilayah=61.01");
    assertThat(west)
        .contains(
            "id=\"w-61.01.01.2001\"",
            "data-bounds=\"108.5,0.5,109.5,1.5\"",
            "?wilayah=61\"",
            "data-filter=\"subdistrict\"",
            "&amp;wilayah=61.01")
        .doesNotContain("id=\"w-61.02.01.1006\"");
    assertThat(page(head, "?wilayah=53.71")).contains("id=\"w-61.02.01.1006\"");
    assertThat(table("&wilayah=61.01")).contains("61.01.01.2001").doesNotContain("61.02.01.1006");
  }

  @Test
  void anOfficerOfARegencyHasNoOtherToChoose() throws Exception {
    assertThat(page(account(WEST), "?wilayah=61.02"))
        .contains("id=\"w-61.01.01.2001\"", "data-bounds=\"108.5,0.5,109.5,1.5\"")
        .doesNotContain("Seluruh provinsi", "id=\"w-61.02.01.1006\"");
  }

  private void say(AreaCode village) {
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    noteFinding.said(
        head,
        new Observation(
            UUID.randomUUID(),
            village,
            "P1",
            0,
            Observed.ANSWER,
            new Period(today.getYear()).firstDay(),
            today,
            Place.WILAYAH,
            "Kepala desa",
            null,
            List.of(),
            0,
            false,
            true,
            today,
            clock.instant()));
  }

  private static Polygon rectangle(double west, double east, double south, double north) {
    return (Polygon) new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
  }

  private Viewer account(AreaCode area) {
    String name = "provinsi-" + UUID.randomUUID().toString().substring(0, 8);
    return openAccount.open(
        "test", name, "Petugas Uji", "rumput-laut-sasando-7", Set.of(Role.SECTION_HEAD), area);
  }

  private String page(Viewer viewer, String query) throws Exception {
    return asked(viewer, "/kerja/peta" + query);
  }

  private String table(String query) throws Exception {
    int year = LocalDate.now(clock.withZone(ZoneOffset.UTC)).getYear();
    return asked(
        head, "/kerja/peta.csv?periode=%d&aturan=klasik-default@1%s".formatted(year, query));
  }

  private String asked(Viewer viewer, String address) throws Exception {
    var in = UsernamePasswordAuthenticationToken.authenticated(viewer, null, List.of());
    return web.perform(get(address).with(authentication(in)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
