package id.petadaya.samples;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.samples.City.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Kind 07: population by kelurahan in the manner of the statistics office. The mess: subtotals of
 * each kecamatan, marks of footnotes glued to names, numbers as figures or text, formulas that no
 * program has yet computed.
 */
final class PopulationFile {

  private final City city;
  private final Dice dice;
  private final Layout layout;
  private final List<List<Object>> truth = new ArrayList<>();

  PopulationFile(City city, Dice dice) {
    this.city = city;
    this.dice = dice;
    this.layout = city.layout("population");
  }

  void write(Folder folder) throws IOException {
    XSSFWorkbook book = new XSSFWorkbook();
    Sheet sheet = book.createSheet(layout.word("sheet"));
    int row = layout.begin(sheet);
    int number = 1;
    for (Map.Entry<AreaCode, List<Place>> group : city.byKecamatan().entrySet()) {
      String kecamatan = group.getValue().getFirst().target().kecamatan().toUpperCase(Locale.ROOT);
      sums(sheet, row++, layout.word("subtotal").formatted(number++, kecamatan), group.getValue());
      for (Place place : group.getValue()) {
        place(sheet, row++, place);
      }
    }
    sums(sheet, row, layout.word("total"), city.places());
    layout.end(sheet, row);
    folder.workbook(layout.file(), book);
    folder.truth("07_penduduk.csv", "kode,nama,laki_laki,perempuan,jumlah,rumah_tangga", truth);
  }

  private void sums(Sheet sheet, int row, String name, List<Place> places) {
    int male = places.stream().mapToInt(Place::male).sum();
    int female = places.stream().mapToInt(Place::female).sum();
    int households = places.stream().mapToInt(Place::households).sum();
    layout.row(
        sheet,
        row,
        Map.of(
            "area",
            name,
            "male",
            Writing.dotted(male),
            "female",
            Writing.dotted(female),
            "people",
            Writing.dotted(male + female),
            "households",
            Writing.dotted(households)));
  }

  private void place(Sheet sheet, int row, Place place) {
    Function<Integer, Object> habit = dice.one(List.<Function<Integer, Object>>of(
        n -> n, Writing::dotted, n -> Writing.dotted(n).replace('.', ' '), n -> n.toString()));
    boolean figures = habit.apply(1) instanceof Integer;
    int people = place.male() + place.female();
    boolean unknown = dice.chance(0.06);
    Map<String, Object> cells = new HashMap<>();
    cells.put("area", "    " + name(place) + dice.one("", "", "", "1)", " *"));
    cells.put("male", habit.apply(place.male()));
    cells.put("female", habit.apply(place.female()));
    cells.put("people", figures && dice.chance(0.5) ? formula(row) : habit.apply(people));
    cells.put("households", unknown ? dice.one("…", "–", "na") : habit.apply(place.households()));
    layout.row(sheet, row, cells);
    truth.add(List.of(
        place.code(),
        place.name(),
        place.male(),
        place.female(),
        people,
        unknown ? "" : place.households()));
  }

  private String name(Place place) {
    return place.spellings().isEmpty() || dice.chance(0.6)
        ? place.name()
        : dice.one(place.spellings());
  }

  private String formula(int row) {
    return "=%s%d+%s%d"
        .formatted(
            CellReference.convertNumToColString(layout.index("male")), row + 1,
            CellReference.convertNumToColString(layout.index("female")), row + 1);
  }
}
