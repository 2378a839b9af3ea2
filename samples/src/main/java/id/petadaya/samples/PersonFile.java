package id.petadaya.samples;

import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.samples.City.Place;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Kind 02: the social office's list of people it accompanies. Nobody in it exists: NIK begin with
 * 99, telephone numbers with 0800, family names are invented.
 *
 * <p>Agrees with the recap: as many different people live in a place as P5 counts there. The mess:
 * NIK with apostrophes, blanks or the last digit lost; birth in one cell; a hidden column; some
 * people twice under another spelling.
 */
final class PersonFile {

  private static final String TRUTH =
      "no,id_orang_sebenarnya,nik,nama,tanggal_lahir,jk,rt,rw,kode_kelurahan,jenis_zat,tahun_mulai,"
          + "rehab,hp,minat";
  private static final List<String> MEN = List.of(
      "Yopi",
      "Marten",
      "Daud",
      "Simson",
      "Alfred",
      "Beni",
      "Elias",
      "Filmon",
      "Gusti",
      "Isak",
      "Jefri",
      "Kornelis",
      "Yusak",
      "Lukas");
  private static final List<String> WOMEN =
      List.of("Adriana", "Betsi", "Debora", "Elsi", "Fransina", "Hana", "Juliana", "Yosina");
  private static final List<String> FAMILIES = List.of(
      "Taruneo",
      "Kanutula",
      "Pelosau",
      "Besiluan",
      "Haumanek",
      "Mofeno",
      "Sailete",
      "Lorobesi",
      "Manekolo",
      "Tilubana",
      "Wadureni",
      "Solepaku",
      "Rihimone",
      "Kalabetu");

  private record Person(
      String id, String name, boolean man, LocalDate born, String nik, Place home) {}

  private final City city;
  private final Dice dice;
  private final Writing writing;
  private final Layout layout;
  private final List<List<Object>> truth = new ArrayList<>();

  PersonFile(City city, Dice dice) {
    this.city = city;
    this.dice = dice;
    this.writing = new Writing(dice);
    this.layout = city.layout("persons");
  }

  void write(Folder folder) throws IOException {
    List<Person> persons = withDoubles(persons());
    XSSFWorkbook book = new XSSFWorkbook();
    Sheet sheet = book.createSheet(layout.word("sheet"));
    int row = layout.begin(sheet);
    for (int number = 1; number <= persons.size(); number++) {
      layout.row(sheet, row++, cells(number, persons.get(number - 1)));
    }
    Layout.put(sheet, row + 1, layout.column(), "Jumlah : " + persons.size() + " orang");
    layout.end(sheet, row + 1);
    sheet.setColumnHidden(layout.index("phone"), true);
    folder.workbook(layout.file(), book);
    folder.truth("02_orang.csv", TRUTH, truth);
  }

  private List<Person> persons() {
    List<Person> persons = new ArrayList<>();
    for (Place place : city.places()) {
      for (int at = 0; at < place.count(Indicator.USERS); at++) {
        persons.add(person(persons.size() + 1, place));
      }
    }
    return persons;
  }

  private Person person(int number, Place home) {
    boolean man = dice.chance(0.8);
    String name = dice.one(man ? MEN : WOMEN) + " " + dice.one(FAMILIES);
    if (dice.chance(0.3)) {
      name = dice.one(man ? MEN : WOMEN) + " " + name;
    }
    LocalDate born =
        LocalDate.of(dice.between(1968, 2000), dice.between(1, 12), dice.between(1, 28));
    return new Person(
        "O%03d".formatted(number), name, man, born, nik(number, home, man, born), home);
  }

  private static String nik(int number, Place home, boolean man, LocalDate born) {
    String digits = home.code().value().replace(".", "");
    return "99%s%02d%02d%02d%04d"
        .formatted(
            digits.substring(2, 6),
            born.getDayOfMonth() + (man ? 0 : 40),
            born.getMonthValue(),
            born.getYear() % 100,
            number);
  }

  /** Adds some people a second time, as another officer wrote them, and mixes the rows. */
  private List<Person> withDoubles(List<Person> persons) {
    List<Person> all = new ArrayList<>(persons);
    dice.shuffled(persons).stream()
        .limit(Integer.parseInt(layout.word("doubles")))
        .forEach(p ->
            all.add(new Person(p.id(), otherwise(p.name()), p.man(), p.born(), p.nik(), p.home())));
    return dice.shuffled(all);
  }

  private String otherwise(String name) {
    return dice.one(
        name.toUpperCase(Locale.ROOT),
        name.charAt(0) + "." + name.substring(name.indexOf(' ')),
        name.replace("Y", "J").replace("f", "v"));
  }

  private Map<String, Object> cells(int number, Person p) {
    Map<String, Object> cells = new HashMap<>();
    int rt = dice.between(1, 29);
    int rw = dice.between(1, 11);
    int since = dice.between(2008, 2019);
    boolean rehab = dice.chance(0.3);
    String drug = dice.one("Shabu", "Ganja", "Lem", "Obat G", "Alkohol + obat");
    String phone = "0800-%04d-%04d".formatted(dice.between(1000, 9999), dice.between(1000, 9999));
    String wish = dice.one("Tenun", "Las", "Menjahit", "Otomotif", "Kuliner", "Tata rias", "");
    String name = dice.one(p.name(), p.name() + " ", p.name().toUpperCase(Locale.ROOT));
    Object nik = nik(p);
    cells.put("number", number);
    cells.put("nik", nik);
    cells.put("name", name);
    cells.put("birth", writing.birth(city.files().text("birthplace"), p.born()));
    cells.put("sex", p.man() ? dice.one("L", "Laki-laki") : dice.one("P", "Perempuan"));
    cells.put("street", "Jl. Contoh " + dice.between(1, 60));
    cells.put(
        "rtRw", dice.one("%03d/%03d".formatted(rt, rw), rt + "/" + rw, "RT " + rt + " RW " + rw));
    cells.put("kelurahan", writing.kelurahan(p.home()));
    cells.put("drug", drug);
    cells.put("since", dice.<Object>one(since, Integer.toString(since)));
    cells.put("rehab", rehab ? dice.one("Ya", "ya", "V") : dice.one("Tdk", "tidak", "-"));
    cells.put(
        "phone",
        dice.one(phone, phone.replace("-", ""), "+62" + phone.replace("-", "").substring(1)));
    cells.put("wish", wish);
    cells.put("remark", dice.one("", "", "pindah?", "aktif"));
    truth.add(List.of(
        number,
        p.id(),
        kept(nik),
        name.strip(),
        p.born(),
        p.man() ? "L" : "P",
        "%03d".formatted(rt),
        "%03d".formatted(rw),
        p.home().code(),
        drug,
        since,
        rehab ? "ya" : "tidak",
        phone.replace("-", ""),
        wish));
    return cells;
  }

  /** A NIK as written; a number is what Excel leaves of it, without the sixteenth digit. */
  private Object nik(Person p) {
    String nik = p.nik();
    if (dice.chance(0.06)) {
      return (double) (Long.parseLong(nik) / 10 * 10);
    }
    if (dice.chance(0.06)) {
      return dice.one("-", "belum ada", "");
    }
    if (dice.chance(0.1)) {
      return nik.substring(0, 6) + " " + nik.substring(6, 12) + " " + nik.substring(12);
    }
    return dice.one("'" + nik, nik, nik + " ");
  }

  /** What can still be known of the written NIK: all 16 digits or nothing. */
  private static String kept(Object written) {
    String digits = written instanceof String s ? s.replaceAll("[^0-9]", "") : "";
    return digits.length() == 16 ? digits : "";
  }
}
