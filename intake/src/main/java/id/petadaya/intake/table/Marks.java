package id.petadaya.intake.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Marks by sheet and place; what both ways of marking have in common. */
final class Marks {

  static final String FILL = "FFF7E0";
  static final String BORDER = "B98A1E";
  static final List<String> HEADING = List.of("Lembar", "Sel", "Isi", "Catatan");

  /** More remarks than this make Excel slow; the others are in the list, and their cells are filled. */
  static final int MOST_REMARKS = 3000;

  /** Longest text of a cell. */
  private static final int LONGEST = 32_767;

  private final List<MarkedWorkbook.Mark> all;

  Marks(List<MarkedWorkbook.Mark> all) {
    this.all = List.copyOf(all);
  }

  /** A place counted from 0. */
  record Place(int row, int column) {}

  List<MarkedWorkbook.Mark> all() {
    return all;
  }

  /** Messages by place, several to one place one a line; a mark of a row stands at its first filled cell. */
  Map<Place, String> of(Sheet sheet) {
    Map<Place, String> places = new LinkedHashMap<>();
    for (MarkedWorkbook.Mark mark : all) {
      if (mark.sheet().equals(sheet.name()) && mark.row() > 0) {
        Place place = new Place(mark.row() - 1, column(sheet, mark));
        places.merge(place, mark.message(), (one, other) -> one + "\n" + other);
      }
    }
    return places;
  }

  private static int column(Sheet sheet, MarkedWorkbook.Mark mark) {
    if (!mark.column().isEmpty()) {
      return Reference.column(mark.column() + 1);
    }
    for (int column = 0; column < sheet.columnCount(); column++) {
      if (!sheet.cell(mark.row() - 1, column).isEmpty()) {
        return column;
      }
    }
    return 0;
  }

  /** "C12", "baris 12", or nothing for a whole sheet. */
  static String place(MarkedWorkbook.Mark mark) {
    return mark.row() == 0
        ? ""
        : mark.column().isEmpty() ? "baris " + mark.row() : mark.column() + mark.row();
  }

  /** Names that a workbook bears, none twice: at most 31 signs, without those that Excel keeps for itself. */
  static List<String> sheetNames(List<String> wanted) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (String name : wanted) {
      String plain = clean(name)
          .replaceAll("[\\[\\]:*?/\\\\\\n\\t]", " ")
          .replaceAll("^'+|'+$", "")
          .strip();
      String base = plain.isEmpty() ? "Lembar" : plain;
      String given = shortened(base, 31);
      for (int number = 2; !taken.add(given.toLowerCase(Locale.ROOT)); number++) {
        String behind = " (" + number + ")";
        given = shortened(base, 31 - behind.length()) + behind;
      }
      names.add(given);
    }
    return names;
  }

  private static String shortened(String text, int most) {
    return text.length() <= most
        ? text
        : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  /** The text without signs that no workbook can hold, and no longer than a cell. */
  static String clean(String text) {
    String kept = text.codePoints().allMatch(Marks::isAllowed)
        ? text
        : text.codePoints()
            .filter(Marks::isAllowed)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return shortened(kept, LONGEST);
  }

  private static boolean isAllowed(int sign) {
    return sign >= 0x20 && sign <= 0xd7ff
        || sign == '\n'
        || sign == '\t'
        || sign == '\r'
        || sign >= 0xe000 && sign <= 0xfffd
        || sign >= 0x10000;
  }
}
