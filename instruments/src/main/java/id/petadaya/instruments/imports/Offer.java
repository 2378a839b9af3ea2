package id.petadaya.instruments.imports;

import java.util.Map;

/**
 * Rows that describe something an institution offers rather than a figure: a training, a product, a
 * standard, a group.
 *
 * @param kind what is offered
 * @param columns property to output column
 */
public record Offer(String kind, Map<String, String> columns) {

  public Offer {
    columns = Map.copyOf(columns);
  }
}
