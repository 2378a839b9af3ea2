package id.petadaya.instruments.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A group, or a repeat that may be filled several times.
 *
 * @param words further columns by their word in XLSForm: relevant, appearance, repeat_count, …
 */
public record Section(
    boolean repeats, String name, int row, Texts label, Map<String, String> words, List<Item> items)
    implements Item {

  public Section {
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    items = List.copyOf(items);
  }

  @Override
  public String word(String column) {
    return words.getOrDefault(column, "");
  }

  /** A repeat whose number is worked out has a hidden answer that holds it. */
  boolean isCounted() {
    String count = word("repeat_count");
    return repeats && !count.isEmpty() && !Places.REFERENCE.matcher(count).matches();
  }

  /** Name of that hidden answer. */
  String countName() {
    return name + "_count";
  }
}
