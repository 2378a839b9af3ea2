package id.petadaya.intake.template;

import id.petadaya.instruments.imports.Field;
import java.util.HashSet;
import java.util.Set;

/** What was seen in each column, for people: how many spellings, how many meanings. */
final class ColumnNotes {

  private static final int MOST = 2_000;

  private final Set<String>[] texts;
  private final Set<String>[] meanings;
  private final int[] dittos;

  @SuppressWarnings({"unchecked", "rawtypes"})
  ColumnNotes(int columns) {
    texts = new Set[columns];
    meanings = new Set[columns];
    dittos = new int[columns];
    for (int column = 0; column < columns; column++) {
      texts[column] = new HashSet<>();
      meanings[column] = new HashSet<>();
    }
  }

  void seen(int column, String text) {
    if (texts[column].size() < MOST) {
      texts[column].add(text);
    }
  }

  void meant(int column, String value) {
    if (meanings[column].size() < MOST) {
      meanings[column].add(value);
    }
  }

  void ditto(int column) {
    dittos[column]++;
  }

  /** "155 ejaan, 48 nama"; "lebih dari" stands for counts that were not finished. */
  String summary(int column, Field field) {
    if (field.personal()) {
      return "data pribadi";
    }
    String text = switch (field.type()) {
      case AREA -> "%s ejaan, %s nama".formatted(count(texts[column]), count(meanings[column]));
      case DATE, PERIOD, BIRTH ->
        "%s isi, %s tanggal".formatted(count(texts[column]), count(meanings[column]));
      default -> "%s nilai".formatted(count(meanings[column]));
    };
    return dittos[column] > 0 ? text + ", “sda” diisi" : text;
  }

  private static String count(Set<String> set) {
    return set.size() < MOST
        ? Integer.toString(set.size())
        : "lebih dari " + Numbers.indonesian(MOST);
  }
}
