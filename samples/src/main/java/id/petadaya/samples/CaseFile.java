package id.petadaya.samples;

import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.samples.City.Place;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Kind 01: the narcotics police's list of cases of three years, by place of offence.
 *
 * <p>Agrees with the recap: a place has cases only where P1 is met, dealers where P3, seized
 * evidence where P6, couriers where P8. The mess: two-level headings, eight habits of dates, many
 * spellings, "sda", two rows copied twice, separators, a total, a second sheet with formulas.
 */
final class CaseFile {

  private static final String TRUTH =
      "no,nomor_lp,tanggal,kode_kelurahan,kelurahan,luar_wilayah,inisial,jk,umur,pekerjaan,peran,"
          + "jenis_bb,jumlah_bb,satuan_bb,status";

  /** A case before anybody wrote it down; outside the city when the place is absent. */
  private record Case(
      LocalDate date, @Nullable Place place, String role, String drug, double amount, String unit) {

    boolean seized() {
      return amount > 0;
    }
  }

  private final City city;
  private final Dice dice;
  private final Writing writing;
  private final Layout layout;
  private final List<List<? extends @Nullable Object>> truth = new ArrayList<>();
  private final Map<Integer, Integer> reports = new HashMap<>();
  private String kecamatanAbove = "";

  CaseFile(City city, Dice dice) {
    this.city = city;
    this.dice = dice;
    this.writing = new Writing(dice);
    this.layout = city.layout("cases");
  }

  void write(Folder folder) throws IOException {
    List<Case> cases = cases();
    XSSFWorkbook book = new XSSFWorkbook();
    Sheet sheet = book.createSheet(layout.word("sheet"));
    int row = layout.begin(sheet);
    for (int number = 1; number <= cases.size(); number++) {
      Map<String, @Nullable Object> cells = cells(number, cases.get(number - 1));
      layout.row(sheet, row++, cells);
      if (number == 23 || number == 61) { // a row copied twice
        layout.row(sheet, row++, cells);
      }
      if (number % 40 == 0) { // a blank row to part the pages
        row++;
      }
    }
    total(sheet, row, cases);
    layout.end(sheet, row + 1);
    if (!layout.word("recap").isEmpty()) {
      new CaseRecap(city.year()).write(book.createSheet(layout.word("recap")), years(cases));
    }
    folder.workbook(layout.file(), book);
    folder.truth("01_kasus.csv", TRUTH, truth);
  }

  private List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Place place : city.places()) {
      for (int at = 0; at < place.count(Indicator.DRUG_CRIME_CASES); at++) {
        cases.add(caseIn(place, at));
      }
    }
    for (int at = 0; at < 3; at++) {
      cases.add(evidence(someDay(), null, "Pemakai", true));
    }
    cases.sort(Comparator.comparing(Case::date));
    return cases;
  }

  private Case caseIn(Place place, int at) {
    String role = "Pemakai";
    if (at < place.count(Indicator.DEALERS)) {
      role = dice.one("Pengedar", "Pengedar", "Bandar");
    } else if (at == place.count(Indicator.DEALERS) && place.has(Indicator.COURIERS)) {
      role = "Kurir";
    }
    return evidence(someDay(), place, role, at < place.count(Indicator.SEIZED_EVIDENCE));
  }

  private Case evidence(LocalDate date, @Nullable Place place, String role, boolean seized) {
    String drug = dice.one("Shabu", "Shabu", "Shabu", "Ganja", "Ganja", "Ekstasi");
    if (drug.equals("Ekstasi")) {
      return new Case(date, place, role, drug, seized ? dice.between(1, 1400) : 0, "butir");
    }
    double grams = Math.round(dice.between(0.05, 40) * 100) / 100.0;
    return new Case(date, place, role, drug, seized ? grams : 0, "gram");
  }

  /** A day of the three years before the mapping; later years have more cases. */
  private LocalDate someDay() {
    int year = city.year() - dice.one(1, 1, 1, 2, 2, 3);
    return LocalDate.of(year, 1, 1).plusDays(dice.between(0, 364));
  }

  private Map<String, @Nullable Object> cells(int number, Case c) {
    Map<String, @Nullable Object> cells = new HashMap<>();
    String report = report(c);
    boolean man = dice.chance(0.8);
    int age = dice.between(17, 52);
    String initials = initials();
    String work =
        dice.one("Swasta", "Ojek", "Mahasiswa", "Nelayan", "Buruh", "Tdk bekerja", "-", "Sopir");
    String state = dice.one("P21", "P21", "SIDIK", "SP3", "Tahap II");
    cells.put("number", number);
    cells.put("report", report);
    cells.put("date", writing.date(c.date()));
    cells.put("street", dice.one("Jl. Contoh No. " + number, "Kos-kosan", "Rumah tersangka", ""));
    Place place = c.place();
    cells.put("kelurahan", place == null ? dice.one("Luar Kota", "-") : writing.kelurahan(place));
    cells.put("kecamatan", kecamatan(place));
    cells.put("initials", dice.one(initials, String.join(".", initials.split("")) + "."));
    cells.put("sex", man ? dice.one("L", "Lk", "laki-laki") : dice.one("P", "Pr", "perempuan"));
    cells.put("age", dice.<Object>one(age, age + " th", age + " Tahun"));
    cells.put("work", work);
    cells.put(
        "role",
        dice.one(c.role(), c.role().toUpperCase(Locale.ROOT), c.role().toLowerCase(Locale.ROOT)));
    cells.put("drug", dice.chance(0.3) ? c.drug().toUpperCase(Locale.ROOT) + " " : c.drug());
    amount(cells, c);
    cells.put("article", dice.one("112 (1)", "Psl 114 ayat (1) UU 35/2009", "127 (1) a", "-"));
    cells.put("state", dice.one(state, state.toLowerCase(Locale.ROOT), state + " "));
    truth.add(Arrays.asList(
        number,
        report,
        c.date(),
        place == null ? "" : place.code(),
        place == null ? "" : place.name(),
        place == null ? "ya" : "tidak",
        initials,
        man ? "L" : "P",
        age,
        work.equals("-") ? "" : work,
        c.role(),
        c.drug(),
        c.seized() ? plain(c) : "",
        c.seized() ? c.unit() : "",
        state));
    return cells;
  }

  private String report(Case c) {
    int number = reports.merge(c.date().getYear(), 1, Integer::sum);
    return layout
        .word("report")
        .formatted(number, Writing.roman(c.date()), c.date().getYear());
  }

  private String initials() {
    String letters = "ABDEFGHJKLMNRSTWY";
    StringBuilder text = new StringBuilder();
    for (int at = 0, length = dice.between(2, 3); at < length; at++) {
      text.append(letters.charAt(dice.between(0, letters.length() - 1)));
    }
    return text.toString();
  }

  /** The kecamatan, or "sda" below a row that names the same one, or nothing. */
  private String kecamatan(@Nullable Place place) {
    String name = place == null ? "" : place.target().kecamatan();
    String written = name.isEmpty()
        ? ""
        : dice.one(
            name,
            name.toUpperCase(Locale.ROOT),
            "Kec. " + name,
            name.equals(kecamatanAbove) ? "sda" : name,
            "");
    kecamatanAbove = written.isEmpty() ? "" : name;
    return written;
  }

  private void amount(Map<String, @Nullable Object> cells, Case c) {
    if (!c.seized()) {
      cells.put("amount", dice.one("-", "", "Nihil"));
      cells.put("unit", "");
      return;
    }
    boolean grams = c.unit().equals("gram");
    String text = grams ? Writing.comma(c.amount()) : Writing.dotted((long) c.amount());
    String shortUnit = grams ? "gr" : "btr";
    switch (dice.between(0, 3)) {
      case 0 -> unit(cells, c.amount(), c.unit());
      case 1 -> unit(cells, text, shortUnit);
      case 2 -> unit(cells, text + " " + (grams ? "gr" : "butir"), "");
      default -> unit(cells, c.amount(), grams ? "Gram" : c.unit());
    }
  }

  private static void unit(Map<String, @Nullable Object> cells, Object amount, String unit) {
    cells.put("amount", amount);
    cells.put("unit", unit);
  }

  private static Object plain(Case c) {
    return c.unit().equals("gram") ? (Object) c.amount() : (Object) (long) c.amount();
  }

  /** The weight of everything weighed; a copied row counts once. */
  private void total(Sheet sheet, int row, List<Case> cases) {
    double grams = cases.stream()
        .filter(c -> c.unit().equals("gram"))
        .mapToDouble(Case::amount)
        .sum();
    int amount = layout.index("amount");
    Layout.put(sheet, row, layout.column() - 1, layout.word("total"));
    Layout.merge(sheet, row, row, layout.column() - 1, amount - 1);
    Layout.put(sheet, row, amount, Writing.comma(grams) + " gr");
  }

  private static Map<Place, List<Integer>> years(List<Case> cases) {
    Map<Place, List<Integer>> years = new TreeMap<>(Comparator.comparing(Place::code));
    for (Case c : cases) {
      if (c.place() != null) {
        years.computeIfAbsent(c.place(), p -> new ArrayList<>()).add(c.date().getYear());
      }
    }
    return years;
  }
}
