package id.petadaya.intake.template;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.intake.register.Register;
import id.petadaya.intake.table.TableFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Files of another city with known answers: other words and order of columns, other places, more
 * habits. Seeded: the same seed, the same files.
 */
final class OtherCity {

  static final String[] MONTHS = Dates.MONTH_NAMES;
  private static final String[] SHORT =
      "Jan Feb Mar Apr Mei Jun Jul Agt Sept Okt Nop Des".split(" ");

  /** A file, the template it should be read with, and its clean table. */
  record Made(TableFile file, String template, List<List<String>> truth) {}

  /** A column: ways to call it, and the cell of a row. */
  private record Col(String[] headings, IntFunction<Object> cell) {}

  final AreaCode code;
  final String name;
  private final Random random;
  private final List<Area> places;
  private final List<List<String>> truth = new ArrayList<>();

  OtherCity(Register register, AreaCode code, long seed) {
    this.code = code;
    this.name = register.displayName(code);
    this.random = new Random(seed);
    // two areas of one name in one kecamatan cannot be told apart by anybody
    List<Area> all = register.within(code, id.petadaya.analysis.area.AreaLevel.DESKEL);
    this.places = all.stream()
        .filter(a ->
            all.stream().filter(b -> b.name().equalsIgnoreCase(a.name())).count() == 1)
        .toList();
    this.register = register;
  }

  private final Register register;

  List<Made> files() {
    return List.of(
        cases(),
        persons(),
        trainings(),
        profile(),
        standards(),
        crafts(),
        population(),
        indicators(),
        monthly(),
        points());
  }

  @SafeVarargs
  private <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }

  private int between(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  private Area place() {
    return places.get(random.nextInt(places.size()));
  }

  private String kecamatan(Area place) {
    return register.find(place.code().parent().orElseThrow()).orElseThrow().name();
  }

  private String spelled(Area place) {
    String n = place.name();
    n = one(n, n, n.toUpperCase(Locale.ROOT), n.toLowerCase(Locale.ROOT), " " + n + "  ");
    String kind = place.code().value().charAt(9) == '2'
        ? one("Desa ", "Ds. ", "")
        : one("Kel. ", "Kelurahan ", "KEL ", "");
    return one(n, n, kind + n.strip(), n.strip() + ", Kec. " + kecamatan(place));
  }

  Object date(LocalDate d) {
    int y = d.getYear();
    String day = one("Senin", "Jum'at", "Minggu");
    return switch (random.nextInt(15)) {
      case 0 -> d;
      case 1 -> d.toEpochDay() + 25569;
      case 2 -> "%02d/%02d/%d".formatted(d.getDayOfMonth(), d.getMonthValue(), y);
      case 3 -> d.getDayOfMonth() + " " + MONTHS[d.getMonthValue() - 1] + " " + y;
      case 4 -> d.getDayOfMonth() + "-" + d.getMonthValue() + "-" + "%02d".formatted(y % 100);
      case 5 ->
        d.getDayOfMonth() + " " + SHORT[d.getMonthValue() - 1] + " '" + "%02d".formatted(y % 100);
      case 6 -> "%02d.%02d.%d".formatted(d.getDayOfMonth(), d.getMonthValue(), y);
      case 7 -> d.toString();
      case 8 -> day + ", " + d.getDayOfMonth() + " " + MONTHS[d.getMonthValue() - 1] + " " + y;
      case 9 -> "%02d/%02d/%d 00:00".formatted(d.getDayOfMonth(), d.getMonthValue(), y);
      case 10 ->
        d.getDayOfMonth() + "-" + SHORT[d.getMonthValue() - 1] + "-" + "%02d".formatted(y % 100);
      case 11 -> d + " 00:00:00";
      case 12 ->
        "tgl " + d.getDayOfMonth() + " " + MONTHS[d.getMonthValue() - 1].toUpperCase(Locale.ROOT)
            + " " + y;
      case 13 -> String.valueOf(d.toEpochDay() + 25569);
      default -> "%d / %d / %d".formatted(d.getDayOfMonth(), d.getMonthValue(), y);
    };
  }

  static String dots(long n) {
    return Numbers.indonesian(n);
  }

  Object whole(int n) {
    return one(
        (Object) n,
        n,
        dots(n),
        dots(n).replace('.', ' '),
        String.valueOf(n),
        dots(n).replace('.', ','),
        dots(n).replace('.', '\u00a0'));
  }

  /** Lays columns out in a random order, with titles above, an empty column before, columns nobody asked for. */
  private ListedSheet sheet(String title, List<Col> columns, int rows, List<Object[]> below) {
    List<Col> order = new ArrayList<>(columns);
    java.util.Collections.shuffle(order, random);
    for (int extra = between(0, 2); extra > 0; extra--) {
      order.add(
          random.nextInt(order.size()),
          new Col(
              new String[] {"Paraf", "Verifikator", "Kode arsip", "Lampiran foto"},
              row -> one("", "x1", "A-3")));
    }
    int left = between(0, 2);
    List<Object[]> all = new ArrayList<>();
    all.add(shifted(left, "PEMERINTAH " + name.toUpperCase(Locale.ROOT)));
    all.add(shifted(left, title));
    for (int gap = between(0, 3); gap > 0; gap--) {
      all.add(new Object[0]);
    }
    all.add(shifted(
        left,
        order.stream()
            .map(col -> one(col.headings))
            .map(h -> one(h, h.toUpperCase(Locale.ROOT), " " + h + " "))
            .toArray()));
    if (random.nextBoolean()) {
      Object[] numbers = new Object[order.size()];
      Arrays.setAll(numbers, at -> "(" + (at + 1) + ")");
      all.add(shifted(left, numbers));
    }
    for (int row = 0; row < rows; row++) {
      int at = row;
      all.add(shifted(left, order.stream().map(col -> col.cell.apply(at)).toArray()));
      if (random.nextInt(30) == 0) {
        all.add(new Object[0]);
      }
    }
    below.forEach(row -> all.add(shifted(left, row)));
    return HandMade.sheet(one("Sheet1", "DATA", "Lembar 1"), all.toArray(Object[][]::new));
  }

  private static Object[] shifted(int left, Object... cells) {
    Object[] row = new Object[left + cells.length];
    System.arraycopy(cells, 0, row, left, cells.length);
    return row;
  }

  private Made made(String template, ListedSheet... sheets) {
    Made made = new Made(
        new TableFile("berkas", TableFile.Kind.XLSX, List.of(sheets)),
        template,
        List.copyOf(truth));
    truth.clear();
    return made;
  }

  private static String[] words(String text) {
    return text.split(";");
  }

  private Made cases() {
    int n = 60;
    List<Map<String, Object>> rows = new ArrayList<>();
    String above = "";
    for (int i = 1; i <= n; i++) {
      Map<String, Object> r = new LinkedHashMap<>();
      Area p = place();
      LocalDate d = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(365));
      boolean outside = random.nextInt(15) == 0;
      boolean man = random.nextBoolean();
      int age = between(17, 60);
      String role = one("Pemakai", "Pengedar", "Kurir", "Bandar");
      String status = one("P21", "SIDIK", "SP3", "Tahap II");
      boolean grams = random.nextBoolean();
      double amount =
          grams ? Math.round(random.nextDouble() * 3000) / 100.0 + 0.01 : between(1, 2500);
      boolean none = random.nextInt(10) == 0;
      String kec = outside ? "" : kecamatan(p);
      r.put("no", i);
      r.put("lp", "LP/%d/2021".formatted(i));
      r.put("date", date(d));
      r.put("kel", outside ? one("Luar Kota", "luar daerah", "-") : spelled(p));
      r.put(
          "kec",
          outside
              ? ""
              : kec.equals(above)
                  ? one("sda", "s.d.a", "idem", "\"", "-do-")
                  : one(kec, "Kec. " + kec, kec.toUpperCase(Locale.ROOT), "KECAMATAN " + kec));
      above = outside ? above : kec;
      r.put("ini", one("AB", "A.B.", "ab", "A B als. Tomi"));
      r.put(
          "sex",
          man ? one("L", "Lk", "laki - laki", "Pria") : one("P", "Pr.", "Perempuan", "wanita"));
      r.put("age", one((Object) age, age + " th", age + " Thn.", "± " + age));
      r.put("job", "Swasta");
      r.put("role", one(role, role.toUpperCase(Locale.ROOT), " " + role.toLowerCase(Locale.ROOT)));
      r.put(
          "kind", grams ? one("Shabu", "sabu-sabu", "SHABU ") : one("Ekstasi", "EKSTASI", "inex"));
      String written = grams
          ? String.format(Locale.ROOT, "%,.2f", amount)
              .replace(",", "#")
              .replace(".", ",")
              .replace("#", ".")
          : dots((long) amount);
      int style = random.nextInt(3);
      r.put(
          "amount",
          none
              ? one("-", "Nihil", "", null)
              : style == 0
                  ? (Object) amount
                  : style == 1 ? written + (grams ? " gr" : " butir") : written);
      r.put(
          "unit",
          none || style == 1
              ? ""
              : grams ? one("gram", "gr", "Gr.") : one("butir", "btr", "Tablet"));
      r.put("status", one(status, status.toLowerCase(Locale.ROOT), status + " "));
      rows.add(r);
      truth.add(List.of(
          String.valueOf(i),
          "LP/%d/2021".formatted(i),
          d.toString(),
          outside ? "" : p.code().value(),
          outside ? "" : p.name(),
          outside ? "ya" : "tidak",
          "AB",
          man ? "L" : "P",
          String.valueOf(age),
          "Swasta",
          role,
          grams ? "Shabu" : "Ekstasi",
          none ? "" : Numbers.plain(amount),
          none ? "" : grams ? "gram" : "butir",
          status));
    }
    List<Col> cols = List.of(
        col(rows, "no", "No;No.;Nomor Urut;NO URUT"),
        col(rows, "lp", "Nomor LP;No. LP;No Laporan Polisi;Nomor Laporan Polisi;LP / Nomor"),
        col(
            rows,
            "date",
            "Tgl. Kejadian;Tanggal;Tanggal Kejadian Perkara;Waktu Kejadian;Hari/Tanggal"),
        col(
            rows,
            "kel",
            "Kelurahan/Desa;Desa/Kelurahan TKP;Nama Kelurahan;Kel. TKP;Kelurahan (TKP);Tempat Kejadian (Kelurahan)"),
        col(rows, "kec", "Kecamatan;Kec.;Kec. TKP;Kecamatan (TKP)"),
        col(rows, "ini", "Inisial;Inisial Tsk;Nama (Inisial);Inisial Nama Tersangka"),
        col(rows, "sex", "JK;L/P;Jenis Kelamin;Gender"),
        col(rows, "age", "Usia;Umur (Thn);Umur Tsk;Usia (tahun)"),
        col(rows, "job", "Pekerjaan;Pekerjaan Tsk;Profesi"),
        col(rows, "role", "Peran;Peranan;Peran Tersangka;Peran Tsk"),
        col(rows, "kind", "Jenis BB;Jenis Barang Bukti;Jenis Narkotika;Narkotika Jenis"),
        col(rows, "amount", "Jumlah BB;Berat/Jumlah;Jml Barang Bukti;Banyaknya;Berat BB"),
        col(rows, "unit", "Satuan;Sat.;Satuan BB"),
        col(rows, "status", "Status Perkara;Status Kasus;Perkembangan Kasus;Proses Perkara"));
    return made(
        "kasus-narkoba",
        sheet(
            one("DATA PERKARA NARKOBA TAHUN 2021", "REKAP KASUS TINDAK PIDANA NARKOTIKA 2021"),
            cols,
            n,
            List.<Object[]>of(
                new Object[] {"Ket : data sementara"},
                new Object[] {null, null, "Kasat Resnarkoba"})));
  }

  private static Col col(List<Map<String, Object>> rows, String key, String headings) {
    return new Col(words(headings), row -> rows.get(row).get(key));
  }

  private Made persons() {
    int n = 50;
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 1; i <= n; i++) {
      Map<String, Object> r = new LinkedHashMap<>();
      Area p = place();
      LocalDate born = LocalDate.of(between(1960, 2004), between(1, 12), between(1, 28));
      String nik = "9971%02d%02d%02d%02d%04d"
          .formatted(
              between(1, 9), born.getDayOfMonth(), born.getMonthValue(), born.getYear() % 100, i);
      boolean lost = random.nextInt(12) == 0;
      int rt = between(1, 20);
      int rw = between(1, 12);
      boolean man = random.nextBoolean();
      boolean rehab = random.nextBoolean();
      String person = "Orang Contoh " + (char) ('A' + i % 26);
      String phone = "0800%08d".formatted(between(0, 99999999));
      r.put("no", i);
      r.put(
          "nik",
          lost
              ? (Object) Double.valueOf(nik)
              : one(
                  nik,
                  "'" + nik,
                  nik.substring(0, 4) + "." + nik.substring(4, 10) + "." + nik.substring(10),
                  nik + "\u00a0",
                  nik.replaceAll("(.{4})(?=.)", "$1 "),
                  nik.substring(0, 6) + "-" + nik.substring(6)));
      r.put("name", person + one("", " ", "\u00a0"));
      String d = date(born) instanceof String s
              && !s.matches("\\d{5}|.*00:00.*|(Senin|Jum|Minggu|tgl).*")
          ? s
          : "%02d-%02d-%d".formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear());
      r.put("born", one("Kota Contoh, " + d, "KOTA CONTOH/ " + d, d, "Contoh, tgl " + d));
      r.put("sex", man ? one("L", "Laki-laki", "Pria") : one("P", "Perempuan", "Wanita"));
      r.put(
          "rt",
          one(
              "%03d/%03d".formatted(rt, rw),
              rt + "/" + rw,
              "RT %d RW %d".formatted(rt, rw),
              "RT.%03d/RW.%03d".formatted(rt, rw),
              "RT %02d / RW %02d".formatted(rt, rw),
              "%02d-%02d".formatted(rt, rw)));
      r.put("kel", spelled(p));
      r.put("drug", one("Shabu", "SHABU", "shabu"));
      r.put("since", one((Object) 2015, "2015", "th 2015", "Tahun 2015"));
      r.put(
          "rehab",
          rehab ? one("Ya", "Sudah", "√", "v", "pernah") : one("Tidak", "Belum", "-", "tdk"));
      r.put(
          "phone",
          one(
              phone,
              "+62" + phone.substring(1),
              phone.replaceAll("(.{4})(?=.)", "$1-"),
              "62" + phone.substring(1),
              (Object) Double.valueOf(phone)));
      r.put("wish", one("Las", "", "Tenun"));
      rows.add(r);
      truth.add(List.of(
          String.valueOf(i),
          lost ? "" : nik,
          person,
          born.toString(),
          man ? "L" : "P",
          "%03d".formatted(rt),
          "%03d".formatted(rw),
          p.code().value(),
          "Shabu",
          "2015",
          rehab ? "ya" : "tidak",
          phone,
          String.valueOf(r.get("wish"))));
    }
    List<Col> cols = List.of(
        col(rows, "no", "No;No Urut"),
        col(rows, "nik", "NIK;N.I.K;No. KTP;Nomor Induk Kependudukan (NIK);NIK KTP"),
        col(rows, "name", "Nama;Nama Lengkap;Nama Klien;Nama Penerima Manfaat"),
        col(
            rows,
            "born",
            "TTL;Tempat, Tgl Lahir;Tempat & Tanggal Lahir;Tempat/Tanggal Lahir;Tgl. Lahir"),
        col(rows, "sex", "L/P;JK;Jenis Kelamin;Kelamin (L/P)"),
        col(rows, "rt", "RT/RW;RT / RW;RT dan RW"),
        col(rows, "kel", "Kelurahan;Desa/Kelurahan;Kel/Desa;Kelurahan Domisili"),
        col(rows, "drug", "Zat;Jenis NAPZA;Jenis Zat yang Digunakan;Zat Utama"),
        col(rows, "since", "Tahun Mulai;Mulai Tahun;Sejak Tahun;Tahun Mulai Pakai"),
        col(rows, "rehab", "Rehabilitasi;Sudah Rehab?;Rehab (Ya/Tidak);Pernah Rehab"),
        col(rows, "phone", "No. HP;Telp/HP;Nomor HP/WA;No Telepon"),
        col(rows, "wish", "Minat;Minat Keterampilan;Minat Pelatihan;Pelatihan yang Diminati"));
    return made(
        "orang-dampingan",
        sheet(
            one(
                "DAFTAR PENERIMA MANFAAT NAPZA TAHUN 2021",
                "DATA KLIEN REHABILITASI NAPZA DINAS SOSIAL 2021"),
            cols,
            n,
            List.<Object[]>of(new Object[] {null, "Total : " + n + " orang"})));
  }

  private Made trainings() {
    List<ListedSheet> sheets = new ArrayList<>();
    for (int s = 0; s < 2; s++) {
      List<Map<String, Object>> rows = new ArrayList<>();
      String sheetName = s == 0 ? "Reguler" : "Keliling";
      String field = "";
      for (int i = 0; i < 12; i++) {
        Map<String, Object> r = new LinkedHashMap<>();
        boolean same = i > 0 && random.nextBoolean();
        field = same ? field : one("Las", "Otomotif", "Garmen", "TIK");
        LocalDate m = LocalDate.of(2021, between(1, 11), between(1, 28));
        LocalDate e = m.plusDays(between(2, 40));
        int hours = one(80, 160, 240);
        String school = one("SD", "SMP", "SMA/SMK");
        r.put("field", same ? one("", "sda", "idem") : field);
        r.put("prog", "Program " + s + i);
        r.put("jp", one((Object) hours, hours + " JP", hours + " jam", hours + " JPL"));
        r.put("seats", one((Object) 16, "16 orang", "16 org/angkatan"));
        String from = m.getDayOfMonth() + " " + SHORT[m.getMonthValue() - 1];
        String to = e.getDayOfMonth() + " " + SHORT[e.getMonthValue() - 1] + " " + e.getYear();
        r.put(
            "when",
            m.getYear() == e.getYear()
                ? one(
                    from + " s/d " + to,
                    from + " s.d. " + to,
                    from + " – " + to,
                    from + " sampai dengan " + to,
                    m + " - " + e,
                    from + " " + m.getYear() + " sd " + to)
                : m + " s/d " + e);
        r.put(
            "terms",
            one(
                    "Min. %s, usia 18-40 tahun",
                    "Pendidikan minimal %s; umur 18 s/d 40 th", "%s sederajat, 18 - 40 thn")
                .formatted(school));
        r.put("cert", one("BNSP", "bnsp", "BNSP "));
        rows.add(r);
        truth.add(List.of(
            sheetName,
            field,
            "Program " + s + i,
            String.valueOf(hours),
            "16",
            m.toString(),
            e.toString(),
            school,
            "18",
            "40",
            "BNSP"));
      }
      List<Col> cols = List.of(
          col(rows, "field", "Kejuruan;Bidang;Sub Kejuruan"),
          col(rows, "prog", "Nama Pelatihan;Program;Judul Program Pelatihan"),
          col(rows, "jp", "JP;Durasi (JP);Jam Pelajaran;Lama Pelatihan (JP)"),
          col(rows, "seats", "Kapasitas;Kuota;Jumlah Peserta (org)"),
          col(rows, "when", "Jadwal;Waktu;Tanggal Pelaksanaan"),
          col(rows, "terms", "Persyaratan;Syarat Peserta;Syarat-syarat"),
          col(rows, "cert", "Sertifikasi;Sertifikat"));
      ListedSheet made =
          sheet("KATALOG PELATIHAN BLK 2021", cols, 12, List.<Object[]>of(new Object[] {
            "JP = jam pelajaran"
          }));
      sheets.add(new ListedSheet(sheetName, made.rows(), List.of()));
    }
    return made("pelatihan", sheets.toArray(ListedSheet[]::new));
  }

  private Made profile() {
    Area p = place();
    List<Object[]> rows = new ArrayList<>();
    rows.add(new Object[] {"PROFIL DESA/KELURAHAN"});
    rows.add(new Object[] {"Diisi tanggal : 5 Maret 2021"});
    truth.add(List.of("diisi_tanggal", "", "2021-03-05"));
    boolean colon = random.nextBoolean();
    String[][] lines = {
      {"A. IDENTITAS", null, null},
      {"Nama Kelurahan", p.name().toUpperCase(Locale.ROOT), p.name()},
      {"Kecamatan", kecamatan(p), kecamatan(p)},
      {"Kode Wilayah", p.code().value(), p.code().value()},
      {"Luas Wilayah", "± 12,5 Ha", "12.5"},
      {"Jumlah RT / RW", "12 RT, 4 RW", "12|4"},
      {"B. KEPENDUDUKAN", null, null},
      {"Jumlah Penduduk", one("4.210 jiwa", "4210 Jiwa", "4,210 jiwa", "4 210 orang"), "4210"},
      {"Laki-laki", "2.100 org", "2100"},
      {"Perempuan", "2.110 org", "2110"},
      {"Jumlah KK", "1.002 KK", "1002"},
      {"KK Miskin", "210 KK (21 %)", "210"},
      {"C. SARANA", null, null},
      {"Tempat hiburan malam", one("2 lokasi", "Ada (2)", "ada 2 buah"), "2"},
      {"Rumah kos", one("ada, sekitar 40 unit", "±40", "40 buah"), "40"},
      {"Pelabuhan / pintu masuk", one("√", "Ada (Pelabuhan rakyat)", "V"), "ya"},
      {"Lapangan / taman umum", one("tdk ada", "nihil", "0", "-"), "0"},
      {"D. KELOMPOK", null, null},
      {"1", "Kelompok Sulam Contoh (15 orang) - aktif", "Kelompok Sulam Contoh;15;aktif"},
      {"2", "Karang Taruna, 20 anggota, tidak aktif", "Karang Taruna;20;tidak aktif"}
    };
    String part = "";
    for (String[] line : lines) {
      if (line[1] == null) {
        rows.add(new Object[0]);
        rows.add(new Object[] {line[0]});
        part = line[0].substring(3);
      } else {
        rows.add(
            colon
                ? new Object[] {line[0], ":", line[1]}
                : new Object[] {line[0], null, ": " + line[1]});
        truth.add(List.of(part, line[0], line[2]));
      }
    }
    rows.add(new Object[] {null, null, "Mengetahui, Lurah"});
    return made("profil-kelurahan", HandMade.sheet("Profil", rows.toArray(Object[][]::new)));
  }

  private Made standards() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 1; i <= 15; i++) {
      Map<String, Object> r = new LinkedHashMap<>();
      int price = between(10, 900) * 1000;
      r.put("no", i);
      r.put("name", "Produk " + i);
      r.put("mat", "Bahan " + i);
      r.put("size", i + " x 10 cm");
      r.put("pack", "Kotak\nkarton");
      r.put("label", one("Halal; P-IRT", "-"));
      r.put(
          "price",
          one(
              (Object) price,
              "Rp" + dots(price),
              "Rp. " + dots(price) + ",-",
              dots(price) + ",00",
              price / 1000 + "rb",
              "Rp " + dots(price) + "/pcs",
              String.format(Locale.ROOT, "%,d", price),
              price / 1000 + " ribu"));
      rows.add(r);
      truth.add(List.of(
          String.valueOf(i),
          "Produk " + i,
          "Bahan " + i,
          i + " x 10 cm",
          "Kotak karton",
          r.get("label").equals("-") ? "" : "Halal; P-IRT",
          String.valueOf(price)));
    }
    List<Col> cols = List.of(
        col(rows, "no", "No"),
        col(rows, "name", "Nama Produk;Jenis Produk;Produk"),
        col(rows, "mat", "Bahan Baku;Bahan"),
        col(rows, "size", "Ukuran;Ukuran/Isi;Dimensi"),
        col(rows, "pack", "Kemasan;Jenis Kemasan;Pengemasan"),
        col(rows, "label", "Label;Label Wajib;Keterangan Label"),
        col(rows, "price", "Harga;Harga Jual (Rp);Harga Eceran"));
    return made(
        "standar-produk",
        sheet("STANDAR PRODUK DEKRANASDA", cols, 15, List.<Object[]>of(new Object[] {
          null, "Jumlah produk: 15"
        })));
  }

  private Made crafts() {
    List<Map<String, Object>> rows = new ArrayList<>();
    String[][] times = {
      {"½ hari", "0.5", "hari"},
      {"seminggu", "1", "minggu"},
      {"sehari", "1", "hari"},
      {"5-6 hr", "5|6", "hari"},
      {"2 s/d 3 minggu", "2|3", "minggu"},
      {"1 bln", "1", "bulan"},
      {"± 4 hari", "4", "hari"},
      {"dua minggu", "2", "minggu"},
      {"1,5 jam", "1.5", "jam"},
      {"setengah hari", "0.5", "hari"},
      {"3 hari kerja", "3", "hari"},
      {"1 1/2 hari", "1.5", "hari"},
      {"sebulan", "1", "bulan"},
      {"10 hr", "10", "hari"}
    };
    for (int i = 1; i <= times.length; i++) {
      Map<String, Object> r = new LinkedHashMap<>();
      int price = between(10, 1900) * 1000;
      String level = one("mudah", "sedang", "sulit");
      r.put("no", i);
      r.put("name", "Kerajinan " + i);
      r.put("tool", one("Mesin jahit", "-"));
      r.put("time", times[i - 1][0]);
      r.put("level", one(level, level.toUpperCase(Locale.ROOT)));
      r.put(
          "price",
          one(
              (Object) price,
              "Rp " + dots(price),
              price / 1000 + " rb",
              Numbers.indonesian(price / 1e6) + " jt"));
      rows.add(r);
      truth.add(List.of(
          String.valueOf(i),
          "Kerajinan " + i,
          r.get("tool").equals("-") ? "" : "Mesin jahit",
          times[i - 1][1],
          times[i - 1][2],
          level,
          String.valueOf(price)));
    }
    List<Col> cols = List.of(
        col(rows, "no", "No"),
        col(rows, "name", "Jenis Kerajinan;Nama Kerajinan;Hasil Kerajinan"),
        col(rows, "tool", "Alat;Peralatan"),
        col(rows, "time", "Lama Belajar;Lama Pelatihan;Waktu Belajar"),
        col(rows, "level", "Tingkat;Kesulitan;Tingkat Kesulitan"),
        col(rows, "price", "Harga;Harga Jual;Harga (Rp)"));
    return made(
        "kerajinan",
        sheet("DAFTAR KERAJINAN SANGGAR", cols, times.length, List.<Object[]>of(new Object[] {
          "Catatan: 1 hari 6 jam"
        })));
  }

  private Made population() {
    List<Map<String, Object>> rows = new ArrayList<>();
    Map<AreaCode, List<Area>> byKecamatan = new LinkedHashMap<>();
    places.forEach(p -> byKecamatan
        .computeIfAbsent(p.code().parent().orElseThrow(), k -> new ArrayList<>())
        .add(p));
    int no = 1;
    int style = random.nextInt(3);
    for (Map.Entry<AreaCode, List<Area>> each : byKecamatan.entrySet()) {
      String kec = register.find(each.getKey()).orElseThrow().name();
      Map<String, Object> head = new LinkedHashMap<>();
      int males = 0;
      int females = 0;
      int homes = 0;
      List<Map<String, Object>> below = new ArrayList<>();
      for (Area p : each.getValue()) {
        Map<String, Object> r = new LinkedHashMap<>();
        int m = between(200, 9000);
        int f = between(200, 9000);
        int h = (m + f) / 4;
        boolean unknown = random.nextInt(12) == 0;
        males += m;
        females += f;
        homes += h;
        r.put("area", one("  ", "", "    ") + p.name() + one("", "", " *", " 1)", "¹", "2)"));
        r.put("m", whole(m));
        r.put("f", whole(f));
        r.put("all", whole(m + f));
        r.put("homes", unknown ? one("…", "–", "...", "n.a") : whole(h));
        below.add(r);
        truth.add(List.of(
            p.code().value(),
            p.name(),
            String.valueOf(m),
            String.valueOf(f),
            String.valueOf(m + f),
            unknown ? "" : String.valueOf(h)));
      }
      head.put(
          "area",
          style == 0
              ? "%03d %s".formatted(no, kec.toUpperCase(Locale.ROOT))
              : style == 1 ? "Kecamatan " + kec : kec.toUpperCase(Locale.ROOT));
      head.put("m", dots(males));
      head.put("f", dots(females));
      head.put("all", dots(males + females));
      head.put("homes", dots(homes));
      rows.add(head);
      rows.addAll(below);
      no++;
    }
    List<Col> cols = List.of(
        col(rows, "area", "Kecamatan/Kelurahan;Kecamatan / Desa / Kelurahan;Kelurahan/Desa"),
        col(rows, "m", "Laki-laki;Lk;Laki-Laki\nMale"),
        col(rows, "f", "Perempuan;Pr;Perempuan\nFemale"),
        col(rows, "all", "Jumlah;Total;L + P;Jumlah\nTotal"),
        col(rows, "homes", "Rumah Tangga;Jumlah KK;KK"));
    return made(
        "penduduk",
        sheet(
            "Jumlah Penduduk Menurut Kelurahan dan Jenis Kelamin, 2021",
            cols,
            rows.size(),
            List.<Object[]>of(new Object[] {"Sumber: SIMULASI"})));
  }

  private Made indicators() {
    List<Map<String, Object>> rows = new ArrayList<>();
    List<Area> order = new ArrayList<>(places);
    java.util.Collections.shuffle(order, random);
    int no = 1;
    for (Area p : order) {
      Map<String, Object> r = new LinkedHashMap<>();
      List<String> line = new ArrayList<>(List.of(p.code().value(), p.name()));
      r.put("no", no++);
      r.put("kec", kecamatan(p));
      r.put("kel", spelled(p));
      for (int i = 1; i <= 13; i++) {
        int k = random.nextInt(10);
        int n = between(1, 9);
        if (k == 0) {
          r.put("i" + i, one("?", null, "…", "blm ada data", "n/a", "belum diisi", ".."));
          line.add("");
        } else if (k < 5) {
          Object[] ways = {
            "Ada",
            "√",
            "ya",
            "V",
            "ADA ",
            true,
            "ada (" + n + ")",
            n,
            n + " kasus",
            "Ada " + n,
            String.valueOf(n),
            "± " + n + " lokasi",
            "ada, " + n + " org",
            "Ada: " + n
          };
          int way = random.nextInt(ways.length);
          r.put("i" + i, ways[way]);
          line.add(way < 6 ? "1" : "1:" + n);
        } else {
          r.put(
              "i" + i,
              one(
                  (Object) "Tidak",
                  "tdk ada",
                  "-",
                  0,
                  "nihil",
                  false,
                  "Tidak ada",
                  "0",
                  "TDK",
                  "–"));
          line.add("0");
        }
      }
      rows.add(r);
      truth.add(line);
    }
    String[] heads = {
      "Kasus Narkoba;1. Kasus kejahatan narkoba;P1 Kasus kejahatan narkoba",
      "Kriminalitas;Angka Kriminalitas/Kekerasan",
      "Bandar/Pengedar;Bandar atau pengedar narkoba",
      "Produksi Narkoba;Kegiatan produksi",
      "Pengguna Narkoba;Jml Pengguna",
      "Barang Bukti;BB Narkoba",
      "Entry Point;Pintu Masuk (Entry Point)",
      "Kurir;Kurir Narkoba",
      "Lokasi Hiburan;Tempat Hiburan",
      "Kos/Hunian Privasi Tinggi;Tempat Kos & Hunian",
      "Kemiskinan;Angka Kemiskinan Tinggi",
      "Ketiadaan Sarana Publik;Sarana Publik (ketiadaan)",
      "Interaksi Sosial Rendah;Rendahnya Interaksi Sosial"
    };
    List<Col> cols = new ArrayList<>(List.of(
        col(rows, "no", "No"),
        col(rows, "kec", "Kecamatan;Kec."),
        col(rows, "kel", "Kelurahan;Desa/Kelurahan;Nama Kelurahan/Desa")));
    for (int i = 1; i <= 13; i++) {
      cols.add(col(rows, "i" + i, heads[i - 1]));
    }
    return made(
        "isian-13-indikator",
        sheet(
            "PEMETAAN KAWASAN RAWAN NARKOBA 2021",
            cols,
            rows.size(),
            List.<Object[]>of(new Object[] {"Keterangan: ? = belum"})));
  }

  private Made monthly() {
    List<Object[]> rows = new ArrayList<>();
    rows.add(new Object[] {"POLRES " + name.toUpperCase(Locale.ROOT)});
    rows.add(new Object[] {"DATA GANGGUAN KAMTIBMAS TAHUN 2021"});
    boolean full = random.nextBoolean();
    Object[] head = new Object[14];
    head[0] = one("Polsek", "Kecamatan", "Polsek/Kec.", "Wilayah Hukum");
    for (int m = 0; m < 12; m++) {
      head[m + 1] = full
          ? MONTHS[m]
          : one(SHORT[m].toUpperCase(Locale.ROOT), SHORT[m] + " 2021", SHORT[m] + "-21");
    }
    head[13] = one("Jumlah", "JML", "Total");
    rows.add(head);
    for (Area kec : register.within(code, id.petadaya.analysis.area.AreaLevel.KECAMATAN)) {
      Object[] row = new Object[14];
      row[0] = one("Polsek ", "Kec. ", "", "POLSEK ") + kec.name();
      int sum = 0;
      for (int m = 1; m <= 12; m++) {
        int n = random.nextInt(4) == 0 ? 0 : between(1, 50);
        sum += n;
        row[m] = n == 0
            ? one("-", "", null, "nihil", 0)
            : one((Object) n, String.valueOf(n), "=\"" + n + "\"", n + " ks");
        truth.add(
            List.of(kec.code().value(), kec.name(), "2021-%02d".formatted(m), String.valueOf(n)));
      }
      row[13] = sum;
      rows.add(row);
    }
    rows.add(new Object[] {"JUMLAH"});
    return made("gangguan-bulanan", HandMade.sheet("Bulanan", rows.toArray(Object[][]::new)));
  }

  private Made points() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      Map<String, Object> r = new LinkedHashMap<>();
      Area p = place();
      double la = -Math.round((3.5 + random.nextDouble()) * 3600) / 3600.0;
      double lo = Math.round((122 + random.nextDouble()) * 3600) / 3600.0;
      la = Math.round(la * 1e6) / 1e6;
      lo = Math.round(lo * 1e6) / 1e6;
      r.put("no", i);
      r.put("name", "Tempat " + i);
      r.put("kind", one("Karaoke", "KARAOKE", "karaoke"));
      r.put("kel", spelled(p));
      int way = random.nextInt(10);
      switch (way) {
        case 0 -> r.put("both", la + ", " + lo);
        case 1 -> r.put("both", dms(la, "LS") + " " + dms(lo, "BT"));
        case 2 -> r.put("both", "S " + dms(la, "") + " E " + dms(lo, ""));
        case 3 -> r.put("both", dms(la, "S") + ", " + dms(lo, "E"));
        case 4 ->
          r.put(
              "both",
              String.valueOf(la).replace('.', ',') + "; " + String.valueOf(lo).replace('.', ','));
        case 5 -> put(r, la, lo);
        case 6 -> put(r, lo, la);
        case 7 -> put(r, -la, lo);
        case 8 -> put(r, dms(la, "LS"), dms(lo, "BT"));
        default -> r.put("both", one("-", "belum diukur", "menyusul"));
      }
      rows.add(r);
      truth.add(List.of(
          String.valueOf(i),
          "Tempat " + i,
          "Karaoke",
          way == 9 ? "" : Numbers.plain(la),
          way == 9 ? "" : Numbers.plain(lo),
          p.code().value()));
    }
    List<Col> cols = List.of(
        col(rows, "no", "No"),
        col(rows, "name", "Nama Tempat;Nama Lokasi;Nama Usaha"),
        col(rows, "kind", "Jenis;Kategori;Jenis Tempat"),
        col(rows, "both", "Koordinat;Titik Koordinat;Koordinat GPS"),
        col(rows, "lat", "Lintang;Latitude;Lat"),
        col(rows, "lon", "Bujur;Longitude;Long"),
        col(rows, "kel", "Kelurahan;Desa/Kelurahan;Kel."));
    return made("titik-lokasi", sheet("TITIK TEMPAT HIBURAN", cols, 40, List.of()));
  }

  private static void put(Map<String, Object> row, Object lat, Object lon) {
    row.put("lat", lat);
    row.put("lon", lon);
  }

  private static String dms(double degrees, String hemisphere) {
    long seconds = Math.round(Math.abs(degrees) * 3600);
    return "%d°%02d'%02d\" %s"
        .formatted(seconds / 3600, seconds / 60 % 60, seconds % 60, hemisphere)
        .strip();
  }
}
