package id.petadaya.intake.template;

import id.petadaya.instruments.imports.Template;
import java.util.List;

/**
 * A template beside a file: what of it the file has, and what it wants and did not find.
 *
 * @param sure 0 to 1: how well the file fits
 * @param found labels of fields, or lines of a form, that were recognised
 * @param missing labels of fields that the template cannot do without
 */
public record Near(Template template, double sure, List<String> found, List<String> missing) {

  public Near {
    found = List.copyOf(found);
    missing = List.copyOf(missing);
  }
}
