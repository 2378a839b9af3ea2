package id.petadaya.intake.template;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.imports.Field;
import id.petadaya.intake.table.Cell;
import org.jspecify.annotations.Nullable;

/** Text, with its blanks tidied, perhaps of a wanted form. */
final class TextReader extends FieldReader {

  private final @Nullable TextForm form;

  TextReader(Field field, Around around) {
    super(field, around);
    this.form = field.pattern().isEmpty() ? null : new TextForm(field.pattern());
  }

  @Override
  Parsed parse(Cell[] cells, AreaCode within) {
    String text = Words.squeeze(cells[0].shown());
    if (isUnknown(text.toLowerCase(java.util.Locale.ROOT))) {
      return Parsed.nothing(parts);
    }
    if (form != null && !form.matches(text)) {
      return flaw(
          "wrong-form",
          "%s %s tidak berbentuk seperti yang diminta. Periksa tulisannya."
              .formatted(ChoiceReader.capital(field.label()), quoted(text)));
    }
    return Parsed.of(text);
  }
}
