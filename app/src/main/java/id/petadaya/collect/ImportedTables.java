package id.petadaya.collect;

import id.petadaya.analysis.area.Area;
import id.petadaya.intake.template.Observed;
import id.petadaya.intake.template.Observing;
import id.petadaya.intake.template.Reading;
import id.petadaya.territory.Areas;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What saved imports give to those who hold figures: counts and offers, never a person. */
@Component
public class ImportedTables {

  private final Imports imports;
  private final Readings readings;
  private final Areas areas;

  ImportedTables(Imports imports, Readings readings, Areas areas) {
    this.imports = imports;
    this.readings = readings;
    this.areas = areas;
  }

  /**
   * What an import gives.
   *
   * @param figures one for each area, measure and period
   * @param offers one map for each thing an institution offers: its kind under the empty key
   */
  public record Given(
      TableImport source, List<Observed> figures, List<Map<String, String>> offers) {}

  public Given of(UUID importId) {
    TableImport source = imports
        .find(importId)
        .orElseThrow(
            () -> new IllegalArgumentException("There is no import %s.".formatted(importId)));
    Selection selection =
        new Selection(readings.open(source).reading(), readings.choices(importId));
    TableImport.Rows rows =
        source.saving() == null ? TableImport.Rows.BERSIH : source.saving().rows();
    Reading reading = selection.taken(rows);
    boolean complete =
        source.complete() && (rows == TableImport.Rows.SEMUA || selection.waiting() == 0);
    var within = areas.villages(source.area()).stream().map(Area::code).toList();
    return new Given(
        source,
        Observing.observe(reading, within, complete, source.receivedOn().getYear()),
        Observing.offers(reading));
  }
}
