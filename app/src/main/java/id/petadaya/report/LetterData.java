package id.petadaya.report;

import id.petadaya.access.Stationery;
import id.petadaya.access.Stationery.Signatory;
import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.DataRequest;
import id.petadaya.collect.Activity.Letter;
import id.petadaya.collect.Activity.Member;
import id.petadaya.collect.Activity.Visit;
import id.petadaya.collect.Activity.VisitState;
import id.petadaya.instruments.documents.Document;
import id.petadaya.instruments.documents.DocumentKind;
import id.petadaya.instruments.documents.LegalBases;
import id.petadaya.instruments.documents.PaperData;
import id.petadaya.instruments.documents.Picture;
import id.petadaya.kernel.Indonesian;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What an activity offers to its letters, by the names that layouts use. */
record LetterData(
    Activity activity,
    Letter letter,
    Document document,
    Stationery stationery,
    @Nullable Picture emblem,
    String office,
    String area) {

  private static final int BLANK_ROWS = 15;

  PaperData data() {
    Map<String, String> fields = fields();
    Map<String, List<Map<String, String>>> rows = rows();
    String hash = hash(fields, rows);
    fields.put("sidik", hash.substring(0, 4) + " " + hash.substring(4, 8));
    return new PaperData(
        fields,
        flags(),
        rows,
        emblem == null ? Map.of() : Map.of("lambang", emblem),
        day().atStartOfDay(Indonesian.WITA).toInstant(),
        hash);
  }

  /** The day of the letter; of a draft, the first day of the activity. */
  private LocalDate day() {
    LocalDate dated = letter.dated();
    return dated != null
        ? dated
        : activity.days().stream().findFirst().orElse(LocalDate.of(activity.year(), 1, 1));
  }

  private Map<String, String> fields() {
    Map<String, String> f = new HashMap<>();
    f.put("alamat_kantor", stationery.address());
    f.put("kantor", office);
    f.put("nomor_surat", text(letter.number()));
    f.put("tempat_surat", stationery.place());
    f.put("tanggal_surat", letter.dated() == null ? "" : Indonesian.day(letter.dated()));
    f.put("tujuan_surat", text(letter.institution()));
    f.put("kegiatan", activity.title());
    f.put("tahun", String.valueOf(activity.year()));
    f.put("wilayah", area);
    f.put("maksud", activity.purpose());
    f.put("pembiayaan", text(activity.frame().funding()));
    f.put("hari_kegiatan", Dates.list(activity.days().stream().map(Dates::full).toList()));
    f.put("jabatan_kepala", title("kepala", "Kepala"));
    f.put("jabatan_penanda", title(signs(), "Kepala Seksi"));
    return f;
  }

  private Map<String, Boolean> flags() {
    return Map.of(
        "simulasi",
        activity.simulated(),
        "rancangan",
        letter.number() == null,
        "ada_pembiayaan",
        activity.frame().funding() != null,
        "ada_instansi",
        letter.institution() != null);
  }

  private Map<String, List<Map<String, String>>> rows() {
    Map<String, List<Map<String, String>>> rows = new HashMap<>();
    rows.put("kop", DocumentKind.rows(stationery.letterhead()));
    rows.put(
        DocumentKind.LAWS,
        DocumentKind.rows(LegalBases.shipped().inForce(day(), document.bases())));
    rows.put(
        "tim",
        IntStream.range(0, activity.team().size())
            .mapToObj(at -> member(at + 1, activity.team().get(at)))
            .toList());
    rows.put("hari", activity.days().stream().map(this::day).toList());
    rows.put("kunjungan", standing().map(LetterData::visit).toList());
    rows.put(
        "kunjungan_instansi",
        standing()
            .filter(one -> one.institution().equals(letter.institution()))
            .map(LetterData::visit)
            .toList());
    rows.put("permintaan", activity.requests().stream().map(LetterData::request).toList());
    rows.put(
        "data_diminta",
        activity.requests().stream()
            .filter(one -> one.institution().equals(letter.institution()))
            .map(LetterData::request)
            .toList());
    rows.put(
        "agenda",
        DocumentKind.rows(text(activity.frame().agenda())
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList()));
    rows.put(
        "baris_kosong",
        IntStream.rangeClosed(1, BLANK_ROWS)
            .mapToObj(at -> Map.of("nomor", String.valueOf(at)))
            .toList());
    rows.put("tembusan", DocumentKind.rows(letter.copies()));
    rows.put("penanda_tangan", List.of(signature()));
    return rows;
  }

  /** Visits that were not called off. */
  private java.util.stream.Stream<Visit> standing() {
    return activity.visits().stream().filter(one -> one.state() != VisitState.BATAL);
  }

  private Map<String, String> day(LocalDate day) {
    String places = standing()
        .filter(one -> one.day().equals(day))
        .map(Visit::institution)
        .distinct()
        .collect(Collectors.joining("; "));
    return Map.of("tanggal", Indonesian.weekday(day), "tempat", places.isEmpty() ? area : places);
  }

  private static Map<String, String> member(int number, Member one) {
    String nip = text(one.nip());
    return Map.of(
        "nomor",
        String.valueOf(number),
        "nama",
        one.name(),
        "nip",
        nip.isEmpty() ? "-" : nip,
        "nama_nip",
        nip.isEmpty() ? one.name() : one.name() + ", NIP " + nip,
        "pangkat",
        one.rank() == null ? "-" : one.rank(),
        "jabatan",
        one.office());
  }

  private static Map<String, String> visit(Visit one) {
    return Map.of(
        "tanggal", Indonesian.weekday(one.day()),
        "jam", Indonesian.time(one.startsAt()) + "–" + Indonesian.time(one.endsAt()),
        "tempat", one.institution(),
        "tuan_rumah", one.host() == null ? "-" : one.host(),
        "maksud", one.purpose(),
        "maksud_kunjungan", one.purpose());
  }

  private static Map<String, String> request(DataRequest one) {
    String state = switch (one.state()) {
      case DITERIMA -> "diterima";
      case DIJANJIKAN ->
        one.due() == null ? "dijanjikan" : "dijanjikan " + Indonesian.day(one.due());
      case DITOLAK -> "ditolak";
      case BELUM -> "belum dijawab";
    };
    return Map.of("instansi", one.institution(), "data", one.dataSet(), "keadaan", state);
  }

  private String signs() {
    return document.letter().map(Document.Letter::signs).orElse("kepala");
  }

  private String title(String role, String otherwise) {
    return stationery.signatory(role).map(Signatory::title).orElse(otherwise);
  }

  private Map<String, String> signature() {
    Map<String, String> row = new HashMap<>();
    Signatory who = stationery.signatory(signs()).orElse(null);
    String place = stationery.place();
    row.put(
        "pembuka",
        letter.dated() == null
            ? ""
            : (place.isBlank() ? "" : place + ", ") + Indonesian.day(letter.dated()));
    row.put("jabatan_penanda_tangan", title(signs(), "Kepala"));
    row.put("nama_penanda_tangan", who == null ? "" : who.name());
    if (who != null && who.nip() != null) {
      row.put("nip_penanda_tangan", Objects.requireNonNull(who.nip()));
    }
    return row;
  }

  private String hash(Map<String, String> fields, Map<String, List<Map<String, String>>> rows) {
    String all = document.name()
        + document.version()
        + new TreeMap<>(fields)
        + rows.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each ->
                each.getKey() + each.getValue().stream().map(TreeMap::new).toList())
            .toList()
        + (emblem == null ? 0 : Arrays.hashCode(emblem.png()));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
