package id.petadaya.collect.web;

import id.petadaya.instruments.imports.Field;
import id.petadaya.instruments.imports.Output;
import id.petadaya.instruments.imports.Template;
import id.petadaya.intake.template.Reading;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which columns name persons: those that a template says, and those that it does not take but whose
 * heading speaks of a person. Better one column hidden too many than one too few.
 */
final class Personal {

  private static final Pattern HEADING = Pattern.compile(
      "(?<!\\p{L})(nama|nik|ktp|inisial|tersangka|ttl|lahir|hp|handphone|telp|telepon|wa|alamat rumah|ayah|ibu|wali)(?!\\p{L})");

  private Personal() {}

  static boolean is(Reading.Column column) {
    return column.personal()
        || (column.field() == null
            && HEADING.matcher(column.path().toLowerCase(Locale.ROOT)).find());
  }

  /** Whether an output column of the clean table holds something of a person. */
  static boolean is(Template template, Output output) {
    Field field = template.fields().get(output.field());
    return field != null && field.personal();
  }

  /** Whether a line of a form does, by its label. */
  static boolean isLine(Template template, String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    return template.items().stream()
        .filter(item -> item.field().personal())
        .flatMap(item -> item.labels().stream())
        .anyMatch(known -> lower.startsWith(known.toLowerCase(Locale.ROOT)));
  }
}
