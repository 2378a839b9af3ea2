package id.petadaya.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Kind 03: the training centre's catalogue. The mess: one field merged over its programmes, first
 * and last day in one cell, two sheets of the same form.
 */
final class TrainingFile {

  private static final String TRUTH =
      "lembar,kejuruan,program,jp,kuota,mulai,selesai,pendidikan_min,umur_min,umur_maks,sertifikat";
  private static final Map<String, List<String>> FIELDS = fields();

  private final Dice dice;
  private final Writing writing;
  private final Layout layout;
  private final List<List<Object>> truth = new ArrayList<>();

  TrainingFile(City city, Dice dice) {
    this.dice = dice;
    this.writing = new Writing(dice);
    this.layout = city.layout("trainings");
  }

  void write(Folder folder) throws IOException {
    XSSFWorkbook book = new XSSFWorkbook();
    int skip = 0;
    for (String name : layout.words().texts("sheets")) {
      Sheet sheet = book.createSheet(name);
      int row = layout.begin(sheet, name.toUpperCase(Locale.ROOT));
      for (var field : FIELDS.entrySet().stream().skip(skip).toList()) {
        row = field(sheet, row, name, field.getKey(), field.getValue());
      }
      layout.end(sheet, row);
      skip += 2;
    }
    folder.workbook(layout.file(), book);
    folder.truth("03_pelatihan.csv", TRUTH, truth);
  }

  private int field(Sheet sheet, int first, String name, String field, List<String> programmes) {
    int row = first;
    for (String programme : programmes) {
      Map<String, @Nullable Object> cells = cells(name, field, programme);
      cells.put("field", row == first ? field : null);
      layout.row(sheet, row++, cells);
    }
    int at = layout.index("field");
    Layout.merge(sheet, first, row - 1, at, at);
    return row;
  }

  private Map<String, @Nullable Object> cells(String sheet, String field, String programme) {
    int hours = dice.one(120, 160, 200, 240, 280, 280);
    int seats = 16;
    LocalDate from = LocalDate.of(2020, dice.between(2, 9), dice.between(1, 28));
    LocalDate to = from.plusDays(hours / 8 + 6);
    String school = dice.one("SD", "SMP", "SMA/SMK");
    String certificate = dice.one("BNSP", "Lokal");
    Map<String, @Nullable Object> cells = new HashMap<>();
    cells.put("programme", programme);
    cells.put("hours", dice.<Object>one(hours, hours + " JP", hours + " jam pelajaran"));
    cells.put("seats", dice.<Object>one(seats, seats + " org", seats + " orang/paket"));
    cells.put("when", writing.dates(from, to));
    cells.put("terms", "Min. " + school + ", umur 19-35 th");
    cells.put("fee", dice.one("Gratis", "-", "APBN"));
    cells.put("certificate", certificate);
    truth.add(
        List.of(sheet, field, programme, hours, seats, from, to, school, 19, 35, certificate));
    return cells;
  }

  private static Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("Teknik Las", List.of("Las Listrik Dasar", "Las Pagar dan Teralis"));
    fields.put("Otomotif", List.of("Servis Sepeda Motor", "Kelistrikan Mobil"));
    fields.put("Kerajinan", List.of("Tenun Ikat Dasar", "Pewarnaan Alam", "Anyaman Lontar"));
    fields.put("Garmen", List.of("Menjahit Dasar", "Menjahit Tas Kain", "Bordir"));
    fields.put("Pengolahan Hasil", List.of("Abon dan Ikan Kering", "Roti dan Kue"));
    fields.put("Tata Kecantikan", List.of("Tata Rias Rambut"));
    return fields;
  }
}
