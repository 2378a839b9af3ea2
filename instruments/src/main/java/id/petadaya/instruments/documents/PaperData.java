package id.petadaya.instruments.documents;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a layout is filled with. A field that is absent or blank counts as missing; a name the
 * layout asks for and nobody offers is the same to the reader.
 */
public record PaperData(
    Map<String, String> fields,
    Map<String, Boolean> flags,
    Map<String, List<Map<String, String>>> rows,
    Map<String, Picture> pictures,
    Instant frozenAt,
    String fingerprint) {

  public PaperData {
    fields = Map.copyOf(fields);
    flags = Map.copyOf(flags);
    rows = Map.copyOf(rows);
    pictures = Map.copyOf(pictures);
  }

  /** The same data seen from one row: its own fields first, those of the paper behind them. */
  PaperData within(Map<String, String> row) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putAll(row);
    return new PaperData(all, flags, rows, pictures, frozenAt, fingerprint);
  }
}
