package id.petadaya.samples;

import id.petadaya.analysis.area.AreaCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something published about an area, with where it stands. Never simulated.
 *
 * @param value a figure in {@code unit}, or the word of a published category when there is no unit
 * @param source address of the page, or the name of the outlet and its number
 * @param sure A: two independent sources or the office itself; B: one credible source
 */
public record Fact(
    String id,
    AreaCode area,
    String subject,
    int year,
    Optional<LocalDate> published,
    String value,
    Optional<String> unit,
    String publisher,
    String source,
    Optional<String> note,
    String sure) {

  static Fact read(Manifest m) {
    return new Fact(
        m.text("id"),
        new AreaCode(m.text("area")),
        m.text("subject"),
        m.whole("year"),
        m.findDate("published"),
        m.text("value"),
        m.findText("unit"),
        m.text("publisher"),
        m.text("source"),
        m.findText("note"),
        m.text("sure"));
  }

  /** The figure. */
  public double number() {
    if (unit.isEmpty()) {
      throw new IllegalStateException("%s is the word %s, not a figure.".formatted(id, value));
    }
    return Double.parseDouble(value);
  }
}
