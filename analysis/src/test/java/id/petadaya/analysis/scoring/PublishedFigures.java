package id.petadaya.analysis.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Published recaps as rows of CSV: the few typed in here, and those that lie beside the project. */
final class PublishedFigures {

  private PublishedFigures() {}

  static List<Map<String, String>> typedIn() {
    try (InputStream in = PublishedFigures.class.getResourceAsStream("/published-totals.csv")) {
      return rows(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static List<Map<String, String>> of(Path file) throws IOException {
    return rows(Files.readString(file));
  }

  /** A recap of a row with columns bahaya, waspada, siaga, aman; empty cells are not stated. */
  static PublishedRecap recap(
      Map<String, String> row, String place, String totalColumn, String registerColumn) {
    EnumMap<Category, Integer> counts = new EnumMap<>(Category.class);
    for (Category category : Category.values()) {
      Integer count = number(row, category.name().toLowerCase());
      if (count != null) {
        counts.put(category, count);
      }
    }
    return new PublishedRecap(place, counts, number(row, totalColumn), number(row, registerColumn));
  }

  static Integer number(Map<String, String> row, String column) {
    String text = row.getOrDefault(column, "");
    return text.isEmpty() ? null : Integer.valueOf(text);
  }

  private static List<Map<String, String>> rows(String text) {
    List<String> lines =
        text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    List<String> header = cells(lines.get(0));
    return lines.stream().skip(1).map(line -> row(header, cells(line))).toList();
  }

  private static Map<String, String> row(List<String> header, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int at = 0; at < header.size(); at++) {
      row.put(header.get(at), at < cells.size() ? cells.get(at) : "");
    }
    return row;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char sign : (line + ",").toCharArray()) {
      if (sign == '"') {
        quoted = !quoted;
      } else if (sign == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(sign);
      }
    }
    return cells;
  }
}
