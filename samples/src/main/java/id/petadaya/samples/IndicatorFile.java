package id.petadaya.samples;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.indicator.Finding.Status;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.samples.City.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Kind 08: the recap of the 13 indicators, the main evidence of the sample. Says exactly the answers
 * of the targets, in many words: Ada, V, ya, 3 kasus; nihil, -, tdk ada; ?, blm ada data or nothing.
 */
final class IndicatorFile {

  private final City city;
  private final Dice dice;
  private final Writing writing;
  private final Layout layout;
  private final List<List<String>> truth = new ArrayList<>();

  IndicatorFile(City city, Dice dice) {
    this.city = city;
    this.dice = dice;
    this.writing = new Writing(dice);
    this.layout = city.layout("indicators");
  }

  void write(Folder folder) throws IOException {
    XSSFWorkbook book = new XSSFWorkbook();
    Sheet sheet = book.createSheet(layout.word("sheet"));
    int row = layout.begin(sheet);
    int number = 1;
    for (Place place : dice.shuffled(city.places())) {
      if (place.target().inRecap()) {
        layout.row(sheet, row++, cells(number++, place));
      }
    }
    layout.row(sheet, row, totals());
    layout.end(sheet, row);
    truth.sort(Comparator.comparing(List::getFirst));
    folder.workbook(layout.file(), book);
    folder.truth(
        "08_indikator.csv", "kode,nama,i01,i02,i03,i04,i05,i06,i07,i08,i09,i10,i11,i12,i13", truth);
  }

  private Map<String, @Nullable Object> cells(int number, Place place) {
    Map<String, @Nullable Object> cells = new HashMap<>();
    cells.put("number", number);
    cells.put("kecamatan", place.target().kecamatan());
    cells.put("kelurahan", writing.kelurahan(place));
    cells.put("officer", dice.one("SL", "MT", ""));
    List<String> answers = new ArrayList<>(List.of(place.code().value(), place.name()));
    for (Indicator indicator : Indicator.all()) {
      Status answer = place.target().status(indicator);
      boolean counted = answer == Status.MET && counted(place, indicator);
      cells.put(indicator.code(), written(answer, indicator, counted ? place.count(indicator) : 0));
      answers.add(
          switch (answer) {
            case MET -> counted ? "1:" + place.count(indicator) : "1";
            case NOT_MET -> "0";
            case UNKNOWN -> "";
          });
    }
    truth.add(answers);
    return cells;
  }

  /**
   * Whether the recap gives a number. Not for people, since the list of the social office holds some
   * of them twice and a second number would only confuse; always where the demo shows two numbers.
   */
  private boolean counted(Place place, Indicator indicator) {
    return place.count(indicator) > 0
        && indicator != Indicator.USERS
        && (place.code().equals(focus()) || dice.chance(0.6));
  }

  private AreaCode focus() {
    return new AreaCode(city.files().at("profile").text("kelurahan"));
  }

  private @Nullable Object written(Status answer, Indicator indicator, int count) {
    return switch (answer) {
      case MET ->
        count == 0
            ? dice.<Object>one("Ada", "V", "ya", true)
            : dice.<Object>one(count, "Ada (" + count + ")", count + " " + unit(indicator));
      case NOT_MET -> dice.<Object>one("Tidak", "tdk ada", "-", 0, "nihil", "Tidak ada ", false);
      case UNKNOWN -> dice.chance(0.25) ? null : dice.one("?", "blm ada data", "…");
    };
  }

  private static String unit(Indicator indicator) {
    return indicator.kind() == Indicator.Kind.MAIN ? "kasus" : "lokasi";
  }

  private Map<String, Object> totals() {
    Map<String, Object> cells = new HashMap<>();
    cells.put("kelurahan", layout.word("total"));
    for (Indicator indicator : Indicator.all()) {
      cells.put(
          indicator.code(),
          city.places().stream()
              .filter(p -> p.target().inRecap() && p.has(indicator))
              .count());
    }
    return cells;
  }
}
