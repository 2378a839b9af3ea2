package id.petadaya.intake.template;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.imports.Field;
import id.petadaya.instruments.imports.FieldType;
import id.petadaya.intake.table.Cell;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** There or not, perhaps with a count: "Ada (3)", "V", "3 kasus", "nihil", true. */
final class PresenceReader extends FieldReader {

  private static final Set<String> YES = Set.of(
      "ada",
      "v",
      "ya",
      "y",
      "iya",
      "yes",
      "√",
      "✓",
      "✔",
      "☑",
      "true",
      "benar",
      "punya",
      "terdapat",
      "1",
      "+",
      "bersedia",
      "adaa",
      "ya ada",
      "ya, ada",
      "vv");
  private static final Set<String> NO = Set.of(
      "tidak",
      "tdk",
      "tidak ada",
      "tdk ada",
      "nihil",
      "0",
      "no",
      "n",
      "false",
      "bukan",
      "tak ada",
      "tdk punya",
      "☐",
      "tidak punya",
      "nol",
      "tiada",
      "kosong",
      "t",
      "tidak terdapat",
      "gak ada",
      "ga ada",
      "td ada",
      "tidk ada",
      "salah");
  private static final Pattern YES_START =
      Pattern.compile("^(?:ada|ya|v|√|✓|✔|iya|terdapat|punya)(?![a-z]).*", Pattern.DOTALL);
  private static final Pattern NO_START =
      Pattern.compile("^(?:tidak|tdk|tak|nihil|bukan)(?![a-z]).*", Pattern.DOTALL);
  private static final Pattern BEFORE_COUNT = Pattern.compile(
      "^(?:(?:ada|ya|v|√|✓|✔|iya|terdapat|punya)?[\\s:,(±~=-]*(?:sekitar|sekira|kurang lebih|kira-kira|k\\.l\\.|lk\\.?|ada|jumlah|sebanyak)?[\\s:,(±~=]*)$");

  PresenceReader(Field field, Around around) {
    super(field, around);
  }

  @Override
  Parsed parse(Cell[] cells, AreaCode within) {
    Cell cell = cells[0];
    if (cell instanceof Cell.Logical logical) {
      return logical.value() ? there() : none();
    }
    if (cell instanceof Cell.Numeric number) {
      return count(number.value());
    }
    String text = Words.squeeze(cell.shown());
    String lower = text.toLowerCase(Locale.ROOT);
    if (Words.isOneOf(lower, field.unknown()) || Words.isUnknown(lower)) {
      return Parsed.nothing(parts);
    }
    String bare = lower.replaceAll("[.!;,]+$", "").strip();
    if (Words.isDash(lower) || NO.contains(bare) || Words.isOneOf(lower, field.zero())) {
      return none();
    }
    if (NO_START.matcher(bare).matches()) {
      return bare.matches(".*(?:tahu|jelas|terdata|diketahui|ada data).*")
          ? Parsed.nothing(parts)
          : none();
    }
    if (bare.equals("1")) {
      return count(1);
    }
    if (YES.contains(bare)) {
      return there();
    }
    return counted(text, bare);
  }

  private Parsed counted(String text, String lower) {
    List<Numbers.Found> found = Numbers.all(lower, true);
    if (!found.isEmpty()
        && BEFORE_COUNT.matcher(lower.substring(0, found.getFirst().from())).matches()) {
      return count(found.getFirst().value());
    }
    if (YES_START.matcher(lower).matches()) {
      return there();
    }
    String[] words = lower.split("[ (]");
    Double named = Numbers.named(words[0]);
    if (named == null && words.length > 1) {
      named = Numbers.named(words[words.length - 1].replace(")", ""));
    }
    if (named != null && named >= 1) {
      return count(named);
    }
    if (lower.matches("se(?:buah|orang|unit|tempat|lokasi|kasus)\\b.*")) {
      return count(1);
    }
    return flaw(
        "unreadable-presence",
        "%s belum dapat dibaca. Tulis Ada, Tidak ada, atau jumlahnya."
            .formatted(ChoiceReader.capital(quoted(text))),
        List.of("Ada", "Tidak ada"));
  }

  private Parsed count(double value) {
    if (value < 0 || value != Math.rint(value)) {
      return flaw("not-whole", "Jumlah harus bilangan bulat, nol atau lebih.");
    }
    if (value == 0) {
      return none();
    }
    String plain = Numbers.plain(value);
    return Parsed.of(field.type() == FieldType.PRESENCE ? "1:" + plain : plain);
  }

  private Parsed there() {
    return Parsed.of(field.type() == FieldType.PRESENCE ? "1" : "ya");
  }

  private static Parsed none() {
    return Parsed.of("0");
  }
}
