package id.petadaya.samples;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.indicator.Findings;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.scoring.Category;
import id.petadaya.analysis.scoring.Possible;
import id.petadaya.analysis.scoring.State;
import id.petadaya.samples.City.Spot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * A made-up city on a grid whose right answers are known by construction, not by recording.
 *
 * <p>72 kelurahan in 9 columns and 8 rows, in a province that does not exist (99.71). In rows 0 to 5
 * everything is known: the column says how many main indicators are met (0 to 8), the row how many
 * supporting ones (0 to 5). In row 6 the column's main indicators are met, the other main ones
 * unknown, all supporting met. In row 7 the column says how many main indicators are unknown, and
 * nothing is met. Two rows make one kecamatan: 18 kelurahan each.
 *
 * <p>Under {@code klasik-default@1}: 7 AMAN, 12 SIAGA, 28 WASPADA, 12 BAHAYA, 9 between two, 4 not
 * assessed.
 */
public final class KotaContoh {

  /** Columns of the grid, west to east. */
  public static final int COLUMNS = 9;

  /** Rows of the grid, south to north. */
  public static final int ROWS = 8;

  /** Width and height of a kelurahan in degrees. */
  public static final double SIZE = 0.01;

  /** Western edge of column 0, in the open sea. */
  public static final double WEST = 128.0;

  /** Southern edge of row 0. */
  public static final double SOUTH = -9.6;

  /** The city itself. */
  public static final AreaCode CITY = new AreaCode("99.71");

  /** Which main indicators are met first, so that whatever rests on cases follows the cases. */
  private static final List<Indicator> MAIN = List.of(
      Indicator.DRUG_CRIME_CASES,
      Indicator.DEALERS,
      Indicator.SEIZED_EVIDENCE,
      Indicator.COURIERS,
      Indicator.USERS,
      Indicator.ENTRY_POINTS,
      Indicator.CRIME_AND_VIOLENCE,
      Indicator.PRODUCTION);

  private static final List<Indicator> SUPPORTING = List.of(
      Indicator.ENTERTAINMENT_VENUES,
      Indicator.HIGH_PRIVACY_HOUSING,
      Indicator.HIGH_POVERTY,
      Indicator.LACK_OF_PUBLIC_FACILITIES,
      Indicator.LOW_SOCIAL_INTERACTION);

  private static final List<String> COLUMN_WORDS =
      List.of("Bukit", "Tanjung", "Muara", "Lembah", "Padang", "Sungai", "Karang", "Rawa", "Tegal");
  private static final List<String> ROW_WORDS =
      List.of("Cendana", "Kenari", "Mahoni", "Pinang", "Lontar", "Jeruk", "Bakau", "Sagu");
  private static final List<String> KECAMATAN =
      List.of("Selasih", "Kemuning", "Teratai", "Anggrek");
  private static final long SEED = 9971;

  private KotaContoh() {}

  /** The city, its 4 kecamatan and 72 kelurahan, in the order of their codes. */
  public static List<Area> areas() {
    List<Area> areas = new ArrayList<>(List.of(new Area(CITY, "Kota Contoh")));
    for (int at = 0; at < KECAMATAN.size(); at++) {
      areas.add(new Area(new AreaCode("99.71.%02d".formatted(at + 1)), KECAMATAN.get(at)));
    }
    targets().forEach(target -> areas.add(target.area()));
    areas.sort(Comparator.comparing(Area::code));
    return List.copyOf(areas);
  }

  /** The code of the kelurahan in a column and row of the grid, both from 0. */
  public static AreaCode at(int column, int row) {
    if (column < 0 || column >= COLUMNS || row < 0 || row >= ROWS) {
      throw new IllegalArgumentException(
          "(%d, %d) lies outside the grid of %d x %d.".formatted(column, row, COLUMNS, ROWS));
    }
    return new AreaCode(
        "99.71.%02d.%04d".formatted(row / 2 + 1, 1001 + row % 2 * COLUMNS + column));
  }

  /** What is known about each kelurahan, with the right category; in the order of the codes. */
  public static List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        targets.add(target(column, row));
      }
    }
    return List.copyOf(targets);
  }

  /** The 13 findings of each kelurahan. */
  public static Map<AreaCode, Findings> findings() {
    Map<AreaCode, Findings> findings = new TreeMap<>();
    targets().forEach(t -> findings.put(t.area().code(), t.findings()));
    return findings;
  }

  /** The right answer for each kelurahan under {@code klasik-default@1}. */
  public static Map<AreaCode, Expected> expected() {
    Map<AreaCode, Expected> expected = new TreeMap<>();
    targets().forEach(t -> expected.put(t.area().code(), new Expected(t.state(), t.possible())));
    return expected;
  }

  /** The right answer for one kelurahan; best and worst are always given. */
  public record Expected(State state, Possible possible) {}

  /** How many kelurahan of each class: the four categories, RENTANG and BELUM_DINILAI. */
  public static Map<String, Integer> totals() {
    return Map.of(
        "AMAN", 7, "SIAGA", 12, "WASPADA", 28, "BAHAYA", 12, "RENTANG", 9, "BELUM_DINILAI", 4);
  }

  /** The shapes: squares in degrees of longitude and latitude that share their corners exactly. */
  public static Map<AreaCode, Polygon> shapes() {
    GeometryFactory geometry = new GeometryFactory(new PrecisionModel(), 4326);
    Map<AreaCode, Polygon> shapes = new TreeMap<>();
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        Envelope box = new Envelope(
            edge(WEST, column), edge(WEST, column + 1), edge(SOUTH, row), edge(SOUTH, row + 1));
        shapes.put(at(column, row), (Polygon) geometry.toGeometry(box));
      }
    }
    return shapes;
  }

  /** Neighbours that share a border or, with corners, at least a point; codes in order. */
  public static Map<AreaCode, List<AreaCode>> neighbours(boolean corners) {
    Map<AreaCode, List<AreaCode>> neighbours = new TreeMap<>();
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        neighbours.put(at(column, row), around(column, row, corners));
      }
    }
    return neighbours;
  }

  /** The people of every test: one for each of the ten roles, and an operator of the next city. */
  public static List<Account> cast() {
    return Manifest.read("/kota-contoh/cast.yml").each("accounts", Account::read);
  }

  /** Writes the ten files that the city's institutions send, and their answers in kebenaran/. */
  public static void writeFiles(Path folder) throws IOException {
    AgencyFiles.write(city(), SEED, folder);
  }

  static City city() {
    Map<AreaCode, Spot> spots = new HashMap<>();
    shapes()
        .forEach((code, shape) -> spots.put(
            code, new Spot(shape.getCentroid().getY(), shape.getCentroid().getX())));
    return City.of(Manifest.read("/kota-contoh/files.yml"), targets(), spots, new Dice(SEED));
  }

  private static Target target(int column, int row) {
    Area area = new Area(at(column, row), COLUMN_WORDS.get(column) + " " + ROW_WORDS.get(row));
    Set<Indicator> first = Set.copyOf(MAIN.subList(0, column));
    Set<Indicator> rest = Set.copyOf(MAIN.subList(column, MAIN.size()));
    String kecamatan = KECAMATAN.get(row / 2);
    if (row == 6) {
      return new Target(
          area,
          kecamatan,
          union(first, Set.copyOf(SUPPORTING)),
          rest,
          assessed(column >= 2),
          new Possible(category(column, 5), Category.BAHAYA),
          true);
    }
    if (row == 7) {
      return new Target(
          area,
          kecamatan,
          Set.of(),
          first,
          assessed(column <= 6),
          new Possible(Category.AMAN, category(column, 0)),
          true);
    }
    Category category = category(column, row);
    Set<Indicator> met = union(first, Set.copyOf(SUPPORTING.subList(0, row)));
    return new Target(
        area, kecamatan, met, Set.of(), State.DINILAI, new Possible(category, category), true);
  }

  private static State assessed(boolean enough) {
    return enough ? State.DINILAI : State.BELUM_DINILAI;
  }

  private static Category category(int main, int supporting) {
    if (main >= 5 && supporting >= 4) {
      return Category.BAHAYA;
    }
    return main >= 3 ? Category.WASPADA : main >= 1 ? Category.SIAGA : Category.AMAN;
  }

  private static Set<Indicator> union(Set<Indicator> one, Set<Indicator> other) {
    Set<Indicator> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }

  /** Rounded, so that two squares meet in the very same number. */
  private static double edge(double origin, int steps) {
    return Math.round((origin + steps * SIZE) * 100) / 100.0;
  }

  private static List<AreaCode> around(int column, int row, boolean corners) {
    List<AreaCode> around = new ArrayList<>();
    for (int y = Math.max(0, row - 1); y <= Math.min(ROWS - 1, row + 1); y++) {
      for (int x = Math.max(0, column - 1); x <= Math.min(COLUMNS - 1, column + 1); x++) {
        int steps = Math.abs(x - column) + Math.abs(y - row);
        if (steps == 1 || (corners && steps == 2)) {
          around.add(at(x, y));
        }
      }
    }
    around.sort(null);
    return around;
  }
}
