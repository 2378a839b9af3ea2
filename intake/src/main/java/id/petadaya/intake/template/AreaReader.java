package id.petadaya.intake.template;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaNames;
import id.petadaya.analysis.area.AreaNames.Match;
import id.petadaya.instruments.imports.Field;
import id.petadaya.intake.table.Cell;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** An official area by the name or code that somebody wrote; two that fit are never chosen between. */
final class AreaReader extends FieldReader {

  private static final Pattern FOOTNOTE =
      Pattern.compile("(?:\\s*(?:\\*+\\)?|\\d{1,2}\\)|[a-c]\\)|[¹²³⁴⁵⁶⁷⁸⁹]+\\)?|[†‡#]))+\\s*$");
  private static final Pattern DESA =
      Pattern.compile("(?i)^\\s*(?:ds|desa|negeri|nagari|gampong|kampung|pekon)\\b");
  private static final Pattern GLUED = Pattern.compile("\\d\\d\\)$");
  private static final Pattern LEADING_NUMBER =
      Pattern.compile("^\\s*\\d{1,3}\\s*[.)]?\\s+(?=\\p{L})|^\\s*\\d{1,3}[.)]\\s*(?=\\p{L})");
  private static final Pattern OTHER_REGENCY =
      Pattern.compile("(?i)\\b(?:kab|kabupaten|kota|prov|provinsi|propinsi|luar)\\b.*");

  AreaReader(Field field, Around around) {
    super(field, around);
  }

  /** A name without footnote marks and without a number before it. */
  static String clean(String text) {
    String bare = FOOTNOTE.matcher(Words.squeeze(text)).replaceFirst("");
    return AreaCode.find(bare).isPresent() ? bare : LEADING_NUMBER.matcher(bare).replaceFirst("");
  }

  @Override
  Parsed parse(Cell[] cells, AreaCode within) {
    String text = clean(cells[0].shown());
    String lower = text.toLowerCase(Locale.ROOT);
    if (Words.isOneOf(lower, field.outside())) {
      return outside();
    }
    if (isUnknown(lower)) {
      return Parsed.nothing(parts);
    }
    Match match = around.names().find(text, field.level(), within);
    String written = Words.squeeze(cells[0].shown());
    if (!(match instanceof Match.Found) && GLUED.matcher(written).find()) {
      // "Naikoten 11)" is Naikoten 1 with the mark 1)
      match =
          around.names().find(written.substring(0, written.length() - 2), field.level(), within);
    }
    if (!(match instanceof Match.Found) && !within.equals(around.within())) {
      Match wider = around.names().find(text, field.level(), around.within());
      if (wider instanceof Match.Found found) {
        return Parsed.flawed(
            new Parsed.Flaw(
                "area-elsewhere",
                "%s tidak ada di kecamatan pada baris ini. Dibaca sebagai %s di kecamatan lain; periksa kecamatannya."
                    .formatted(quoted(text), found.area().name())),
            found.area().code().value(),
            found.area().name(),
            "tidak");
      }
    }
    return switch (ofKind(text, match)) {
      case Match.Found found ->
        Parsed.of(found.area().code().value(), found.area().name(), "tidak");
      case Match.Ambiguous several ->
        flaw("ambiguous-area", several(several.candidates()), codes(several.candidates()));
      case Match.Missing missing -> missing(text, missing);
    };
  }

  /**
   * Of two areas with one name a word for desa decides: a desa's number begins with 2. "Kel." decides
   * nothing, people write it before any name.
   */
  private static Match ofKind(String text, Match match) {
    if (!(match instanceof Match.Ambiguous several)) {
      return match;
    }
    if (!DESA.matcher(text).find()) {
      return match;
    }
    List<Area> left = several.candidates().stream()
        .filter(
            area -> area.code().value().length() == 13 && area.code().value().charAt(9) == '2')
        .toList();
    return left.size() == 1 ? new Match.Found(left.getFirst(), AreaNames.How.NAME) : match;
  }

  private Parsed missing(String text, Match.Missing missing) {
    if (!field.outside().isEmpty()
        && OTHER_REGENCY.matcher(text).find()
        && !Words.key(text).contains(Words.key(around.areaName()))) {
      return outside();
    }
    String advice = missing.nearest().isEmpty()
        ? "Periksa tulisan dan wilayah kantor."
        : "Yang paling mirip: %s."
            .formatted(ChoiceReader.list(
                missing.nearest().stream().limit(3).map(Area::name).toList()));
    return flaw(
        "unknown-area",
        "%s %s tidak ada di wilayah ini. %s"
            .formatted(ChoiceReader.capital(field.label()), quoted(text), advice),
        codes(missing.nearest()));
  }

  private Parsed outside() {
    String place = around.areaName().isEmpty() ? "wilayah kantor" : around.areaName();
    return Parsed.flawed(
        new Parsed.Flaw(
            "outside-area",
            "Di luar %s. Bisa disimpan sebagai kejadian luar wilayah.".formatted(place)),
        "",
        "",
        "ya");
  }

  private static String several(List<Area> candidates) {
    String names = ChoiceReader.list(
            candidates.stream().map(Area::name).distinct().toList())
        .replace(" atau ", " dan ");
    return candidates.stream().map(Area::name).distinct().count() == 1
        ? "Ada %d wilayah bernama %s. Tambahkan kecamatannya.".formatted(candidates.size(), names)
        : "Ada beberapa nama yang mirip: %s. Pilih salah satu.".formatted(names);
  }

  private static List<String> codes(List<Area> areas) {
    return areas.stream().limit(5).map(area -> area.code().value()).toList();
  }
}
