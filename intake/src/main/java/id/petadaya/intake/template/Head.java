package id.petadaya.intake.template;

import id.petadaya.instruments.imports.Field;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a table, and what each column was taken for.
 *
 * @param first first heading row from 0
 * @param last last heading row
 * @param data first row that may hold data
 * @param columns per field and slot the column
 * @param months columns that are months, with their month as 01 or 2019-01
 * @param paths headings per column, upper to lower, as written
 */
record Head(
    int first,
    int last,
    int data,
    Map<Bound, Integer> columns,
    SortedMap<Integer, String> months,
    List<List<String>> paths,
    double score) {

  /** A slot of a field; fields of one template differ by name. */
  record Bound(Field field, int slot) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Bound bound
          && slot == bound.slot
          && field.name().equals(bound.field.name());
    }

    @Override
    public int hashCode() {
      return field.name().hashCode() * 31 + slot;
    }
  }

  int column(Field field, int slot) {
    return columns.getOrDefault(new Bound(field, slot), -1);
  }

  boolean has(Field field) {
    return columns.keySet().stream().anyMatch(bound -> bound.field.name().equals(field.name()));
  }
}
