package id.petadaya.samples;

import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.samples.City.Place;
import id.petadaya.samples.City.Spot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Kind 10: points of venues, large boarding houses and entry points, within about 50 m of the
 * kelurahan's own point.
 *
 * <p>Agrees with the recap: as many venues as D1 counts, entry points as P7 counts, and boarding
 * houses only where D2 is met. The mess: degrees and minutes, decimal commas, swapped axes, a lost
 * minus sign.
 */
final class PointFile {

  private static final String TRUTH = "no,nama,jenis,lat,lon,kode_kelurahan,cacat";

  private final City city;
  private final Dice dice;
  private final Writing writing;
  private final Layout layout;
  private final List<List<Object>> truth = new ArrayList<>();

  PointFile(City city, Dice dice) {
    this.city = city;
    this.dice = dice;
    this.writing = new Writing(dice);
    this.layout = city.layout("points");
  }

  void write(Folder folder) throws IOException {
    XSSFWorkbook book = new XSSFWorkbook();
    Sheet sheet = book.createSheet(layout.word("sheet"));
    int row = layout.begin(sheet);
    for (Map.Entry<Place, String> site : sites()) {
      layout.row(sheet, row++, cells(site.getKey(), site.getValue()));
    }
    folder.workbook(layout.file(), book);
    folder.truth("10_lokasi.csv", TRUTH, truth);
  }

  private List<Map.Entry<Place, String>> sites() {
    List<Map.Entry<Place, String>> sites = new ArrayList<>();
    for (Place place : city.places()) {
      for (int at = 0; at < place.count(Indicator.ENTERTAINMENT_VENUES); at++) {
        sites.add(Map.entry(place, "Karaoke"));
      }
      for (int at = 0; at < place.count(Indicator.HIGH_PRIVACY_HOUSING) / 40; at++) {
        sites.add(Map.entry(place, "Kos"));
      }
      for (int at = 0; at < place.count(Indicator.ENTRY_POINTS); at++) {
        sites.add(Map.entry(place, dice.one("Pelabuhan", "Terminal")));
      }
    }
    return dice.shuffled(sites);
  }

  private Map<String, Object> cells(Place place, String kind) {
    int number = truth.size() + 1;
    String name = "%s Contoh %d".formatted(kind, number);
    Map<String, Object> cells = new HashMap<>(Map.of("number", number, "name", name, "kind", kind));
    cells.put("kelurahan", writing.kelurahan(place));
    Spot spot = new Spot(
        round(place.latitude() + dice.between(-0.0005, 0.0005)),
        round(place.longitude() + dice.between(-0.0005, 0.0005)));
    String habit = dice.one("desimal", "dms", "koma", "angka", "tertukar", "tanpa_minus", "kosong");
    Spot known = write(cells, spot, habit);
    boolean none = habit.equals("kosong");
    truth.add(List.of(
        number,
        name,
        kind,
        none ? "" : known.latitude(),
        none ? "" : known.longitude(),
        place.code(),
        habit));
    return cells;
  }

  /** Writes a spot in a habit; returns what can be read back from it. */
  private Spot write(Map<String, Object> cells, Spot spot, String habit) {
    double lat = spot.latitude();
    double lon = spot.longitude();
    switch (habit) {
      case "desimal" -> cells.put("both", lat + ", " + lon);
      case "dms" -> {
        Sexagesimal south = Sexagesimal.of(-lat);
        Sexagesimal east = Sexagesimal.of(lon);
        cells.put("both", south + " LS " + east + " BT");
        return new Spot(round(-south.degrees()), round(east.degrees()));
      }
      case "koma" ->
        pair(cells, Double.toString(lat).replace('.', ','), Double.toString(lon).replace('.', ','));
      case "angka" -> pair(cells, lat, lon);
      case "tertukar" -> pair(cells, lon, lat);
      case "tanpa_minus" -> pair(cells, Math.abs(lat), lon);
      default -> cells.put("both", dice.one("-", "belum diukur"));
    }
    return spot;
  }

  private static void pair(Map<String, Object> cells, Object lat, Object lon) {
    cells.put("lat", lat);
    cells.put("lon", lon);
  }

  private static double round(double degrees) {
    return Math.round(degrees * 100_000) / 100_000.0;
  }

  /** Degrees, minutes, and tenths of seconds, of a positive angle. */
  private record Sexagesimal(long degree, long minute, double second) {

    static Sexagesimal of(double degrees) {
      long tenths = Math.round(degrees * 36_000);
      return new Sexagesimal(tenths / 36_000, tenths / 600 % 60, tenths % 600 / 10.0);
    }

    double degrees() {
      return degree + minute / 60.0 + second / 3600;
    }

    @Override
    public String toString() {
      return "%d°%02d'%04.1f\"".formatted(degree, minute, second).replace(',', '.');
    }
  }
}
