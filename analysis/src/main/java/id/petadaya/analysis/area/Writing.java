package id.petadaya.analysis.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A written place taken apart: codes, and parts such as "Kel. Alak" or "Kec. Alak" in the order of
 * the text. Footnote marks and RT/RW are gone.
 */
record Writing(
    List<String> words, List<Part> parts, @Nullable String code, boolean codeHasDots) {

  /**
   * Words that name one place.
   *
   * @param words with the word for the kind when it may belong to the name, as in "Kota Lama"
   * @param level the level that the word for the kind says, null when there is none
   * @param sure the word for the kind cannot belong to a name
   * @param aside stood in brackets
   * @param kota what the word says of a kabupaten or kota
   */
  record Part(
      List<String> words,
      @Nullable AreaLevel level,
      boolean sure,
      boolean aside,
      @Nullable Boolean kota) {

    /** Begins like a street or a hamlet; an area only if its whole name is written so. */
    boolean isAddress() {
      return !sure && ADDRESS.contains(words.get(0));
    }

    /** The words without the word for the kind. */
    List<String> bare() {
      return !sure && level != null ? words.subList(1, words.size()) : words;
    }
  }

  private static final Map<String, AreaLevel> SURE = Map.ofEntries(
      Map.entry("kel", AreaLevel.DESKEL),
      Map.entry("kelurahan", AreaLevel.DESKEL),
      Map.entry("kec", AreaLevel.KECAMATAN),
      Map.entry("kecamatan", AreaLevel.KECAMATAN),
      Map.entry("kab", AreaLevel.KABKOTA),
      Map.entry("kabupaten", AreaLevel.KABKOTA),
      Map.entry("prov", AreaLevel.PROVINSI),
      Map.entry("provinsi", AreaLevel.PROVINSI),
      Map.entry("propinsi", AreaLevel.PROVINSI));

  private static final Map<String, AreaLevel> PERHAPS = Map.ofEntries(
      Map.entry("desa", AreaLevel.DESKEL), Map.entry("ds", AreaLevel.DESKEL),
      Map.entry("gampong", AreaLevel.DESKEL), Map.entry("gp", AreaLevel.DESKEL),
      Map.entry("nagari", AreaLevel.DESKEL), Map.entry("kampung", AreaLevel.DESKEL),
      Map.entry("pekon", AreaLevel.DESKEL), Map.entry("lembang", AreaLevel.DESKEL),
      Map.entry("distrik", AreaLevel.KECAMATAN), Map.entry("polsek", AreaLevel.KECAMATAN),
      Map.entry("polsekta", AreaLevel.KECAMATAN), Map.entry("kapanewon", AreaLevel.KECAMATAN),
      Map.entry("kota", AreaLevel.KABKOTA), Map.entry("kotamadya", AreaLevel.KABKOTA),
      Map.entry("kodya", AreaLevel.KABKOTA), Map.entry("polres", AreaLevel.KABKOTA),
      Map.entry("polresta", AreaLevel.KABKOTA), Map.entry("polda", AreaLevel.PROVINSI));

  private static final Set<String> KOTA = Set.of("kota", "kotamadya", "kodya", "polresta");
  private static final Set<String> KABUPATEN = Set.of("kab", "kabupaten");

  private static final Set<String> ADDRESS = Set.of(
      "jl",
      "jln",
      "jalan",
      "gang",
      "gg",
      "lorong",
      "dusun",
      "dsn",
      "lingkungan",
      "perum",
      "perumahan",
      "komplek",
      "kompleks",
      "blok",
      "no",
      "rt",
      "rw");

  private static final Pattern CODE = Pattern.compile(
      "(?<![\\d.])(\\d{2}\\.\\d{2}(?:\\.\\d{2}(?:\\.\\d{4})?)?|\\d{10}|\\d{6}|\\d{4})(?![\\d.])");
  private static final Pattern FOOTNOTE = Pattern.compile(
      "[*\\u2020\\u2021\\u00b9\\u00b2\\u00b3\\u2070-\\u2079]+\\)?|(?<!\\()(?<![\\d(])\\d{1,2}\\)\\s*$");
  private static final Pattern NEIGHBOURHOOD = Pattern.compile(
      "\\brt\\s*[./]?\\s*rw\\b[\\s.:]*\\d*(\\s*[/-]\\s*\\d+)?|\\b(rt|rw)\\b[\\s.:]*\\d+(\\s*[/-]\\s*\\d+)?",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern PIECE =
      Pattern.compile("[,;:|\\n\\t()\\[\\]]|[^,;:|\\n\\t()\\[\\]]+");

  static Writing of(String text) {
    String rest = FOOTNOTE.matcher(text).replaceAll(" ");
    Matcher code = CODE.matcher(rest);
    String found = null;
    if (code.find()) {
      found = code.group();
      rest = rest.substring(0, code.start()) + " " + rest.substring(code.end());
    }
    rest = NEIGHBOURHOOD.matcher(rest).replaceAll(" , ");
    return new Writing(
        Spelling.words(rest), parts(rest), found, found != null && found.indexOf('.') >= 0);
  }

  private static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    boolean aside = false;
    Matcher piece = PIECE.matcher(text);
    while (piece.find()) {
      char mark = piece.group().charAt(0);
      if (mark == '(' || mark == '[') {
        aside = true;
      } else if (mark == ')' || mark == ']') {
        aside = false;
      } else {
        split(Spelling.words(piece.group()), aside, parts);
      }
    }
    return parts;
  }

  /** Cuts before each sure word for a kind. */
  private static void split(List<String> words, boolean aside, List<Part> parts) {
    int from = 0;
    for (int at = 1; at <= words.size(); at++) {
      if (at == words.size() || SURE.containsKey(words.get(at))) {
        part(words.subList(from, at), aside, parts);
        from = at;
      }
    }
  }

  /** All words, and all but the first when that is the word for the level. */
  List<List<String>> wholes(AreaLevel level) {
    boolean opens = words.size() > 1
        && level != AreaLevel.KABKOTA
        && (SURE.get(words.get(0)) == level || PERHAPS.get(words.get(0)) == level);
    return opens ? List.of(words, words.subList(1, words.size())) : List.of(words);
  }

  /** Whether a second word for the level opens the name, as in "Kelurahan/Desa Naioni". */
  static boolean repeats(List<String> words, AreaLevel level) {
    return words.size() > 1 && PERHAPS.get(words.get(0)) == level;
  }

  /** Words at the end of a part, as a part of their own. */
  static Part tail(List<String> words) {
    List<Part> tail = new ArrayList<>();
    part(words, false, tail);
    return tail.isEmpty() ? new Part(words, null, false, false, null) : tail.get(0);
  }

  private static void part(List<String> words, boolean aside, List<Part> parts) {
    String first = words.get(0);
    AreaLevel sure = SURE.get(first);
    Boolean kota =
        KOTA.contains(first) ? Boolean.TRUE : KABUPATEN.contains(first) ? Boolean.FALSE : null;
    if (sure != null) {
      if (words.size() > 1) {
        parts.add(new Part(words.subList(1, words.size()), sure, true, aside, kota));
      }
      return;
    }
    AreaLevel perhaps = words.size() > 1 ? PERHAPS.get(first) : null;
    parts.add(new Part(words, perhaps, false, aside, perhaps == null ? null : kota));
  }
}
