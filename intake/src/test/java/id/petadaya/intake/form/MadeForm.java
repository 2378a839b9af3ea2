package id.petadaya.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes forms by chance: types, sections, languages, rules, choices, and words that are awkward to write. */
final class MadeForm {

  private static final List<String> TYPES = List.of(
      "text",
      "integer",
      "decimal",
      "date",
      "select_one ya",
      "select_multiple ya",
      "rank ya",
      "select_one ya or_other",
      "range",
      "note",
      "image",
      "geopoint",
      "select_one_from_file kota.csv",
      "calculate",
      "today",
      "acknowledge",
      "percentage",
      "phone number");
  private static final List<String> WORDS = List.of(
      "Berapa?",
      "=1+1",
      "-2",
      "@a",
      "a \"b\" c",
      "satu, dua; tiga",
      "baris\ndua",
      "<b> & 'c'",
      "“x”",
      "007",
      "1.10",
      "TRUE",
      "2020-01-21",
      "${q0}");

  private final Random random;
  private final List<String> rows = new ArrayList<>();
  private int made;

  private MadeForm(Random random) {
    this.random = random;
  }

  static String csv(Random random) {
    return new MadeForm(random).csv();
  }

  private String csv() {
    question("text");
    sections(0);
    return "survey\n,type,name,label,label::English (en),hint,relevant,required,calculation,parameters,personal,media::image\n"
        + String.join("\n", rows)
        + "\nchoices\n,list_name,name,label,label::English (en),kab\n"
        + ",ya,ya,%s,Yes,a\n,ya,tidak,%s,,b\n".formatted(quoted(word()), quoted(word()))
        + "settings\n,form_title,form_id,version,default_language\n"
        + ",%s,made,%d,\n".formatted(quoted(word()), random.nextInt(100));
  }

  private void sections(int depth) {
    for (int each = 0; each < 1 + random.nextInt(5); each++) {
      if (depth < 3 && random.nextInt(4) == 0) {
        String kind = random.nextBoolean() ? "group" : "repeat";
        rows.add(",begin %s,s%d,%s".formatted(kind, made++, quoted(word())));
        question("text");
        sections(depth + 1);
        rows.add(",end %s".formatted(kind));
      } else {
        question(TYPES.get(random.nextInt(TYPES.size())));
      }
    }
  }

  private void question(String type) {
    boolean first = made == 0;
    rows.add(",%s,q%d,%s,%s,%s,%s,%s,%s,%s,%s,%s"
        .formatted(
            type,
            made++,
            first ? "Awal" : quoted(word()),
            chance("English"),
            chance("Petunjuk"),
            first ? "" : chance("${q0} != 'x'"),
            chance(first || random.nextBoolean() ? "yes" : "${q0} = ''"),
            type.equals("calculate") ? "1 + 1" : "",
            type.equals("range") ? "start=0 end=5 step=0.5" : "",
            chance(random.nextBoolean() ? "umum" : "spesifik"),
            chance("a.jpg")));
  }

  private String chance(String text) {
    return random.nextInt(3) == 0 ? quoted(text) : "";
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
