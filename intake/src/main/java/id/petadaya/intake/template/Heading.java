package id.petadaya.intake.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Headings of columns, compared with the words of a template. */
final class Heading {

  private static final Map<String, String> SHORT = Map.ofEntries(
      Map.entry("tgl", "tanggal"),
      Map.entry("jml", "jumlah"),
      Map.entry("jlh", "jumlah"),
      Map.entry("jmlh", "jumlah"),
      Map.entry("thn", "tahun"),
      Map.entry("th", "tahun"),
      Map.entry("kel", "kelurahan"),
      Map.entry("kec", "kecamatan"),
      Map.entry("no", "nomor"),
      Map.entry("ket", "keterangan"),
      Map.entry("pend", "pendidikan"),
      Map.entry("kab", "kabupaten"),
      Map.entry("prov", "provinsi"),
      Map.entry("tmp", "tempat"),
      Map.entry("tmpt", "tempat"),
      Map.entry("pek", "pekerjaan"),
      Map.entry("lap", "laporan"),
      Map.entry("jns", "jenis"),
      Map.entry("sat", "satuan"),
      Map.entry("bb", "barang bukti"),
      Map.entry("nmr", "nomor"),
      Map.entry("hrg", "harga"),
      Map.entry("ds", "desa"),
      Map.entry("kost", "kos"));

  /** A word of a template: the headings from upper to lower. */
  record Wanted(List<String> segments, boolean path, String joined, String tight) {

    Wanted(List<String> segments, boolean path) {
      this(segments, path, String.join(" ", segments), segments.getLast().replace(" ", ""));
    }
  }

  /** Columns headings as they may be read, made once per path. */
  record Read(List<String> last, List<String> tight, String whole, String upper, int depth) {

    static Read of(List<String> path) {
      List<String> last = readings(path.getLast());
      return new Read(
          last,
          last.stream().map(key -> key.replace(" ", "")).toList(),
          path.size() == 1 ? last.getFirst() : key(String.join(" ", path)),
          path.size() == 1 ? "" : key(String.join(" ", path.subList(0, path.size() - 1))),
          path.size());
    }
  }

  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");

  private Heading() {}

  /** A heading in one form: small letters, short words written out, no numbering. */
  static String key(String text) {
    String key = Words.key(text);
    if (key.isEmpty()) {
      return key;
    }
    StringBuilder out = new StringBuilder();
    boolean first = true;
    for (String word : key.split(" ")) {
      if (first
          && word.chars().allMatch(Character::isDigit)
          && key.length() > word.length() + 1
          && word.length() < 3) {
        first = false;
        continue;
      }
      first = false;
      if (!out.isEmpty()) {
        out.append(' ');
      }
      out.append(SHORT.getOrDefault(word, word));
    }
    return out.toString();
  }

  static Wanted wanted(String synonym) {
    if (synonym.contains(" / ")) {
      List<String> segments = new ArrayList<>();
      for (String segment : synonym.split(" / ")) {
        segments.add(key(segment));
      }
      return new Wanted(segments, true);
    }
    return new Wanted(List.of(key(synonym)), false);
  }

  /** The keys that the lowest heading may be read as: whole, without brackets, first line. */
  static List<String> readings(String written) {
    List<String> readings = new ArrayList<>(4);
    readings.add(key(written));
    if (written.indexOf('(') >= 0) {
      readings.add(key(BRACKETS.matcher(written).replaceAll(" ")));
    }
    int line = written.indexOf('\n');
    if (line > 0) {
      readings.add(key(written.substring(0, line)));
    }
    return readings;
  }

  /** How well headings (upper to lower) say what is wanted: 0 to 1.1. */
  static double likeness(Read path, List<Wanted> synonyms) {
    double best = 0;
    for (Wanted wanted : synonyms) {
      double one = wanted.path && path.depth > 1
          ? pathLikeness(path, wanted)
          : wordLikeness(path, wanted.joined, wanted.tight);
      best = Math.max(best, one);
    }
    return best;
  }

  private static double pathLikeness(Read path, Wanted wanted) {
    double low = wordLikeness(path, wanted.segments.getLast(), wanted.tight);
    boolean above = wanted.segments.subList(0, wanted.segments.size() - 1).stream()
        .allMatch(segment -> Words.holdsWords(path.upper, segment));
    return low >= 0.8 && above ? low + 0.1 : 0;
  }

  private static double wordLikeness(Read path, String wanted, String tight) {
    double best = 0;
    for (int at = 0; at < path.last.size(); at++) {
      String key = path.last.get(at);
      if (key.isEmpty()) {
        continue;
      }
      double weight = at == 0 ? 1 : 0.96;
      if (key.equals(wanted)) {
        best = Math.max(best, weight);
      } else if (path.tight.get(at).equals(tight)) {
        best = Math.max(best, 0.94);
      } else if (wanted.length() > 2 && Words.holdsWords(key, wanted)) {
        best = Math.max(best, weight * (0.55 + 0.35 * wanted.length() / key.length()));
      } else if (key.length() > 4 && Words.holdsWords(wanted, key)) {
        best = Math.max(best, 0.4 + 0.35 * key.length() / wanted.length());
      } else if (wanted.length() > 4
          && Math.abs(key.length() - wanted.length()) <= 2
          && best < 0.82
          && Words.distance(key, wanted, 2) <= (wanted.length() > 8 ? 2 : 1)) {
        best = 0.82;
      }
    }
    return path.depth > 1 && path.whole.equals(wanted) ? Math.max(best, 1) : best;
  }
}
