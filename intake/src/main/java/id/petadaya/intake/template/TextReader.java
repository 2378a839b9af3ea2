package id.petadaya.intake.template;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.imports.Field;
import id.petadaya.intake.table.Cell;

/** Text, with its blanks tidied. */
final class TextReader extends FieldReader {

  TextReader(Field field, Around around) {
    super(field, around);
  }

  @Override
  Parsed parse(Cell[] cells, AreaCode within) {
    String text = Words.squeeze(cells[0].shown());
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    return isUnknown(lower) ? Parsed.nothing(parts) : Parsed.of(text);
  }
}
