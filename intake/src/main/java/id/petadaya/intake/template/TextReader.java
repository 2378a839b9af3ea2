package id.petadaya.intake.template;

import com.google.re2j.Pattern;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.imports.Field;
import id.petadaya.intake.table.Cell;
import org.jspecify.annotations.Nullable;

/** Text, with its blanks tidied, perhaps of a wanted form. */
final class TextReader extends FieldReader {

  private final @Nullable Pattern pattern;

  TextReader(Field field, Around around) {
    super(field, around);
    this.pattern = field.pattern().isEmpty() ? null : Pattern.compile(field.pattern());
  }

  @Override
  boolean remembers() {
    return false;
  }

  @Override
  Parsed parse(Cell[] cells, AreaCode within) {
    String text = Words.squeeze(cells[0].shown());
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    if (isUnknown(lower)) {
      return Parsed.nothing(parts);
    }
    if (pattern != null && !pattern.matches(text)) {
      return flaw(
          "wrong-form",
          "%s %s tidak berbentuk seperti yang diminta. Periksa tulisannya."
              .formatted(ChoiceReader.capital(field.label()), quoted(text)));
    }
    return Parsed.of(text);
  }
}
