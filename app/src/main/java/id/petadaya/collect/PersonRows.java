package id.petadaya.collect;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.imports.Field;
import id.petadaya.instruments.imports.FieldType;
import id.petadaya.instruments.imports.Output;
import id.petadaya.instruments.imports.Template;
import id.petadaya.intake.template.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The rows of an import that name persons, for the room that keeps persons apart and for nobody else.
 * A row names one when it holds a NIK, or what its template calls a personal name.
 */
@Component
public class PersonRows {

  private final Imports imports;
  private final Readings readings;

  PersonRows(Imports imports, Readings readings) {
    this.imports = imports;
    this.readings = readings;
  }

  /**
   * One person as one row tells it.
   *
   * @param area where the row says the person lives, else the area of the import
   * @param values by the column of the clean table, never empty ones
   */
  public record PersonRow(String sheet, int row, AreaCode area, Map<String, String> values) {

    /** Without a value: it may stand in a log. */
    @Override
    public String toString() {
      return "PersonRow[" + sheet + ", " + row + "]";
    }
  }

  /** An import and its persons. */
  public record Given(TableImport source, List<PersonRow> rows) {}

  /** All persons of an import; none for most kinds of tables. */
  public Given of(UUID importId) {
    TableImport source = imports
        .find(importId)
        .orElseThrow(
            () -> new IllegalArgumentException("There is no import %s.".formatted(importId)));
    if (readings
        .templates()
        .find(source.template().name())
        .filter(PersonRows::namesPersons)
        .isEmpty()) {
      return new Given(source, List.of());
    }
    Reading reading = readings.open(source).reading();
    List<PersonRow> rows = new ArrayList<>();
    for (Reading.Row row : reading.rows()) {
      Map<String, String> values = values(reading.template(), row);
      if (values.containsKey("nik") || values.containsKey("nama")) {
        rows.add(new PersonRow(row.sheet(), row.row(), area(values, source.area()), values));
      }
    }
    return new Given(source, rows);
  }

  private static boolean namesPersons(Template template) {
    return template.outputs().stream()
        .map(output -> template.fields().get(output.field()))
        .anyMatch(field ->
            field != null && field.personal() && (field.type() == FieldType.NIK || isName(field)));
  }

  private static boolean isName(Field field) {
    return field.name().equals("nama");
  }

  private static Map<String, String> values(Template template, Reading.Row row) {
    Map<String, String> values = new LinkedHashMap<>();
    List<Output> outputs = template.outputs();
    for (int at = 0; at < outputs.size(); at++) {
      String value = row.values().get(at);
      if (!value.isBlank() && !outputs.get(at).column().equals("no")) {
        values.put(outputs.get(at).column(), value);
      }
    }
    return values;
  }

  private static AreaCode area(Map<String, String> values, AreaCode office) {
    return AreaCode.find(values.getOrDefault("kode_kelurahan", ""))
        .filter(office::holds)
        .orElse(office);
  }
}
