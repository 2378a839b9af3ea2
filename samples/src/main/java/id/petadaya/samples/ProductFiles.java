package id.petadaya.samples;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * Kinds 05 and 06: the crafts council's standards as separated text, with line breaks inside quotes
 * and prices in words; and a craft house's products in an old .xls, with "½ hari" and "seminggu".
 */
final class ProductFiles {

  private static final String FOOD = "P-IRT; Halal; kedaluwarsa";
  private static final String CRAFT = "Nama, bahan, perawatan";

  private record Standard(String product, String material, String size, String label, int rupiah) {}

  private record Craft(
      String name,
      String tool,
      String written,
      String amount,
      String unit,
      String level,
      int rupiah) {}

  private static final List<Standard> STANDARDS = List.of(
      new Standard("Selendang tenun ikat", "Benang katun", "200 x 55 cm", CRAFT, 250000),
      new Standard("Sarung tenun", "Katun, pewarna alam", "180 x 120 cm", CRAFT, 650000),
      new Standard("Tas tenun", "Kain tenun, furing", "34 x 26 x 9 cm", CRAFT, 185000),
      new Standard("Dompet tenun", "Kain tenun + resleting", "19 x 10 cm", CRAFT, 60000),
      new Standard("Kotak tisu lontar", "Daun lontar", "Ø 18 cm", CRAFT, 75000),
      new Standard("Taplak meja sotis", "Katun", "150 x 150 cm", "-", 220000),
      new Standard("Ti’i langga kecil", "Daun lontar", "Ø 22 cm", CRAFT, 95000),
      new Standard("Abon ikan", "Ikan tongkol", "150 gr", FOOD, 45000),
      new Standard("Kopi bubuk", "Kopi robusta", "200 gr", FOOD, 55000),
      new Standard("Keripik pisang", "Pisang", "100–120 gr", FOOD, 25000),
      new Standard("Gelang manik", "Manik kaca", "semua ukuran", "-", 35000));

  private static final List<Craft> CRAFTS = List.of(
      new Craft("Dompet tenun", "Mesin jahit", "3 hari", "3", "hari", "mudah", 48000),
      new Craft("Tas tenun", "Mesin jahit", "5-6 hr", "5|6", "hari", "sedang", 160000),
      new Craft("Selendang sotis", "Gedogan", "2 minggu", "2", "minggu", "sulit", 210000),
      new Craft("Sarung", "Gedogan", "1 bln", "1", "bulan", "sulit", 680000),
      new Craft("Gantungan kunci", "-", "1 hari", "1", "hari", "mudah", 12000),
      new Craft("Bros", "-", "½ hari", "0.5", "hari", "mudah", 16000),
      new Craft("Sarung bantal", "Mesin jahit", "± 4 hari", "4", "hari", "sedang", 85000),
      new Craft("Taplak", "Mesin jahit", "3 hr kerja", "3", "hari", "sedang", 110000),
      new Craft("Pembatas buku", "-", "1 hr", "1", "hari", "mudah", 8000),
      new Craft("Anyaman tempat sirih", "Tangan", "seminggu", "1", "minggu", "sedang", 65000));

  private final City city;
  private final Dice dice;
  private final Writing writing;

  ProductFiles(City city, Dice dice) {
    this.city = city;
    this.dice = dice;
    this.writing = new Writing(dice);
  }

  void write(Folder folder) throws IOException {
    standards(folder);
    crafts(folder);
  }

  private void standards(Folder folder) throws IOException {
    Layout layout = city.layout("standards");
    char separator = layout.words().raw("separator").charAt(0);
    List<List<Object>> rows = new ArrayList<>();
    List<List<Object>> truth = new ArrayList<>();
    for (Standard s : STANDARDS) {
      int number = rows.size() + 1;
      int rupiah = s.rupiah() + dice.between(-4, 4) * 1000;
      String packing = dice.one("Kotak karton\nsablon", "Plastik OPP", "Kertas kraft, pita");
      rows.add(layout.inOrder(Map.of(
          "number",
          number,
          "product",
          s.product(),
          "material",
          s.material(),
          "size",
          s.size(),
          "packing",
          packing,
          "label",
          s.label(),
          "price",
          writing.rupiah(rupiah))));
      truth.add(List.of(
          number,
          s.product(),
          s.material(),
          s.size(),
          packing.replace('\n', ' '),
          s.label().equals("-") ? "" : s.label(),
          rupiah));
    }
    StringBuilder text = new StringBuilder();
    String blanks = String.valueOf(separator).repeat(layout.columns().size() - 1);
    layout.titles().forEach(title -> text.append(title).append(blanks).append("\r\n"));
    text.append(Folder.separated(separator, "\r\n", layout.headings(), rows));
    text.append(separator).append(layout.word("total").formatted(rows.size()));
    text.append(blanks.substring(1)).append("\r\n");
    folder.text(
        layout.file(),
        text.toString(),
        Charset.forName(layout.word("charset")),
        layout.words().flag("bom"));
    folder.truth("05_produk.csv", "no,produk,bahan,ukuran,kemasan,label_wajib,harga_rp", truth);
  }

  private void crafts(Folder folder) throws IOException {
    Layout layout = city.layout("crafts");
    HSSFWorkbook book = new HSSFWorkbook();
    Sheet sheet = book.createSheet(layout.word("sheet"));
    int row = layout.begin(sheet);
    List<List<Object>> truth = new ArrayList<>();
    for (Craft c : CRAFTS) {
      int number = truth.size() + 1;
      Map<String, Object> cells = new LinkedHashMap<>();
      cells.put("number", number);
      cells.put("craft", c.name());
      cells.put("tool", c.tool());
      cells.put("duration", c.written());
      cells.put("level", c.level());
      cells.put(
          "price",
          dice.<Object>one(
              c.rupiah(), "Rp" + Writing.dotted(c.rupiah()), c.rupiah() / 1000 + " rb"));
      layout.row(sheet, row++, cells);
      truth.add(List.of(
          number,
          c.name(),
          c.tool().equals("-") ? "" : c.tool(),
          c.amount(),
          c.unit(),
          c.level(),
          c.rupiah()));
    }
    layout.end(sheet, row);
    folder.workbook(layout.file(), book);
    folder.truth(
        "06_kerajinan.csv", "no,kerajinan,alat,lama_nilai,lama_satuan,tingkat,harga_rp", truth);
  }
}
