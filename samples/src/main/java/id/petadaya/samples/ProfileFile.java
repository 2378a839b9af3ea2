package id.petadaya.samples;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.indicator.Finding.Status;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.samples.City.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Kind 04: the profile form of one kelurahan, a label and a value in each row.
 *
 * <p>Agrees with the population table and the recap, but for one figure: the number of boarding
 * houses, where the kelurahan may say another number than the recap.
 */
final class ProfileFile {

  private final City city;
  private final Layout layout;
  private final XSSFWorkbook book = new XSSFWorkbook();
  private final Sheet sheet;
  private final List<List<String>> truth = new ArrayList<>();
  private String part = "";
  private int row;

  ProfileFile(City city) {
    this.city = city;
    this.layout = city.layout("profile");
    this.sheet = book.createSheet(layout.word("sheet"));
  }

  void write(Folder folder) throws IOException {
    row = layout.begin(sheet);
    truth.add(List.of("diisi_tanggal", "", layout.words().date("filled").toString()));
    Place place = city.place(new AreaCode(layout.word("kelurahan")));
    identity(place);
    people(place);
    facilities(place);
    groups();
    Layout.put(sheet, row + 1, valueColumn(), "Mengetahui, Lurah (contoh)");
    folder.workbook(layout.file(), book);
    folder.truth("04_profil.csv", "bagian,butir,nilai", truth);
  }

  private void identity(Place place) {
    part("A. IDENTITAS");
    line("Nama Kelurahan", place.name().toUpperCase(Locale.ROOT), place.name());
    line("Kecamatan", place.target().kecamatan(), place.target().kecamatan());
    line("Kode Wilayah", place.code().value(), place.code().value());
    line("Nama Lurah", layout.word("head"), layout.word("head"));
    line("Jumlah RT / RW", "31 RT / 10 RW", "31|10");
  }

  private void people(Place place) {
    int all = place.male() + place.female();
    int poor = poorHouseholds(place);
    String share = Writing.comma(100.0 * poor / place.households());
    part("B. KEPENDUDUKAN");
    line("Jumlah Penduduk", Writing.dotted(all) + " jiwa", all);
    line("  a. Laki-laki", Writing.dotted(place.male()) + " jiwa", place.male());
    line("  b. Perempuan", Writing.dotted(place.female()) + " jiwa", place.female());
    line("Jumlah KK", Writing.dotted(place.households()) + " KK", place.households());
    line("KK Miskin (PKH/BPNT)", "%s KK (%s %%)".formatted(Writing.dotted(poor), share), poor);
    line("Pengangguran usia 15-64", "- ", "");
  }

  private static int poorHouseholds(Place place) {
    double share = place.has(Indicator.HIGH_POVERTY) ? 0.249 : 0.08;
    return (int) Math.round(place.households() * share);
  }

  private void facilities(Place place) {
    part("C. SARANA");
    amount(
        "Tempat hiburan malam",
        place,
        Indicator.ENTERTAINMENT_VENUES,
        "buah",
        place.count(Indicator.ENTERTAINMENT_VENUES));
    int said = Integer.parseInt(layout.word("boardingHouses"));
    amount(
        "Rumah kos",
        place,
        Indicator.HIGH_PRIVACY_HOUSING,
        "unit",
        said > 0 ? said : place.count(Indicator.HIGH_PRIVACY_HOUSING));
    boolean entry = place.has(Indicator.ENTRY_POINTS);
    line(
        "Pelabuhan / pintu masuk",
        entry ? layout.word("entryPoint") : "tidak ada",
        entry ? "ya" : "0");
    boolean none = place.has(Indicator.LACK_OF_PUBLIC_FACILITIES);
    line("Lapangan / taman umum", none ? "tidak ada" : "2 buah", none ? "0" : "2");
    line("Posyandu", "9", "9");
  }

  private void amount(String label, Place place, Indicator indicator, String unit, int count) {
    if (place.target().status(indicator) == Status.UNKNOWN) {
      line(label, "blm ada data", "");
    } else if (count == 0) {
      line(label, "tidak ada", "0");
    } else {
      line(label, "ada, ± " + count + " " + unit, count);
    }
  }

  private void groups() {
    part("D. KELOMPOK PEMBERDAYAAN");
    int number = 1;
    for (List<String> group : layout.words().rows("groups")) {
      String written = written(number, group.get(0), group.get(1), group.get(2));
      line(Integer.toString(number++), written, String.join(";", group));
    }
  }

  /** Every other group is written in another manner. */
  private static String written(int number, String name, String members, String state) {
    if (members.isEmpty()) {
      return name;
    }
    return number % 2 == 1
        ? "%s - %s org - %s".formatted(name, members, state)
        : "%s (%s anggota), %s".formatted(name, members, state.replace("tidak", "tdk"));
  }

  private void part(String heading) {
    row++;
    Layout.put(sheet, row++, layout.column() - 1, heading);
    part = heading.substring(3);
  }

  private void line(String label, String written, Object value) {
    Layout.put(sheet, row, layout.column() - 1, label);
    Layout.put(sheet, row++, valueColumn(), (layout.words().flag("colon") ? ": " : "") + written);
    truth.add(List.of(part, label.strip(), value.toString()));
  }

  private int valueColumn() {
    return Integer.parseInt(layout.word("valueColumn")) - 1;
  }
}
