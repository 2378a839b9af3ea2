package id.petadaya.instruments.imports;

import java.util.List;

/**
 * A line of a form.
 *
 * @param labels how it may be called; beginnings of longer labels count too
 * @param sections words of the headings under which every line is this item; empty when it has its own
 *     label
 * @param field what its value is; the field's headings are not used
 */
public record FormItem(List<String> labels, List<String> sections, Field field) {

  public FormItem {
    labels = List.copyOf(labels);
    sections = List.copyOf(sections);
  }
}
