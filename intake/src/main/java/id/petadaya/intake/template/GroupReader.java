package id.petadaya.intake.template;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.imports.Field;
import id.petadaya.intake.table.Cell;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A group on one line: "Kelompok Tenun - 12 org - aktif" gives name;members;state. */
final class GroupReader extends FieldReader {

  private static final Pattern MEMBERS = Pattern.compile(
      "(?i)[\\s,;:–—-]*\\(?\\s*(?:anggota|jumlah anggota|jml)?\\s*:?\\s*(\\d+)\\s*(?:org|orang|anggota|angg|jiwa|kk|personil|pengrajin)\\b\\.?\\s*(?:anggota)?\\s*\\)?"
          + "|[\\s,;:–—-]*\\(?\\s*(?:anggota|jumlah anggota|jml anggota)\\s*:?\\s*(\\d+)\\s*\\)?");
  private static final Pattern STATE = Pattern.compile(
      "(?i)[\\s,;:(–—-]*\\b((?:tidak|tdk|non|kurang|belum|blm)[\\s-]*)?aktif\\)?\\s*\\.?\\s*");

  GroupReader(Field field, Around around) {
    super(field, around);
  }

  @Override
  Parsed parse(Cell[] cells, AreaCode within) {
    String text = Words.squeeze(cells[0].shown());
    if (isUnknown(text.toLowerCase(Locale.ROOT))) {
      return Parsed.nothing(parts);
    }
    String members = "";
    String state = "";
    int end = text.length();
    Matcher m = MEMBERS.matcher(text);
    if (m.find()) {
      members = m.group(1) == null ? m.group(2) : m.group(1);
      end = m.start();
    }
    Matcher s = STATE.matcher(text);
    if (s.find()) {
      state = s.group(1) == null ? "aktif" : "tidak aktif";
      end = Math.min(end, s.start());
    }
    String name = text.substring(0, end).replaceAll("[\\s,;:(–—-]+$", "");
    return Parsed.of(name + ";" + members + ";" + state);
  }
}
