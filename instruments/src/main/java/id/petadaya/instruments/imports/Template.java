package id.petadaya.instruments.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of agency file.
 *
 * @param name small letters and hyphens; with the version it is how an import remembers it
 * @param title Indonesian
 * @param words found in titles and sheet names of such files
 * @param everySheet all sheets that fit are read, not only the best one
 * @param identity output columns that no two rows share; empty when only whole rows are compared
 * @param order output columns by which the clean table is sorted when it is written; empty for the
 *     order of the file
 * @param items lines of a form; empty for a table
 * @param unit what one row is called, such as "kasus"
 */
public record Template(
    String name,
    int version,
    String title,
    Kind kind,
    String source,
    String sure,
    String hash,
    String unit,
    List<String> words,
    boolean everySheet,
    Map<String, Field> fields,
    List<Output> outputs,
    List<String> identity,
    List<String> order,
    Optional<String> groups,
    Optional<Melt> melt,
    List<FormItem> items,
    List<ObserveRule> observe,
    List<Offer> offers) {

  /** The shape of the table. */
  public enum Kind {
    TABLE,
    /** Months stand as columns. */
    WIDE,
    /** Labels with values beside them, under section headings. */
    FORM
  }

  public Template {
    fields = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(fields));
    outputs = List.copyOf(outputs);
    identity = List.copyOf(identity);
    order = List.copyOf(order);
    items = List.copyOf(items);
    observe = List.copyOf(observe);
    offers = List.copyOf(offers);
    words = List.copyOf(words);
  }

  /** name@version. */
  public String id() {
    return name + "@" + version;
  }

  /** Names of the columns of the clean table, in order. */
  public List<String> columns() {
    return outputs.stream().map(Output::column).toList();
  }

  public int column(String name) {
    int at = columns().indexOf(name);
    if (at < 0) {
      throw new IllegalArgumentException(
          "%s has no column %s. Maybe one of %s.".formatted(id(), name, columns()));
    }
    return at;
  }
}
