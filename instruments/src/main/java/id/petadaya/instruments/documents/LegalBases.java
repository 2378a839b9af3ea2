package id.petadaya.instruments.documents;

import id.petadaya.instruments.Fields;
import id.petadaya.instruments.InstrumentFile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Laws and rules that documents cite, each with the days between which it stands. A document never
 * cites a law that was not yet, or no longer, in force on its own day.
 */
public final class LegalBases {

  private static final String FILE = "documents/dasar-hukum.yml";

  private final Map<String, Basis> byId;

  private LegalBases(Map<String, Basis> byId) {
    this.byId = byId;
  }

  /** The list that this program ships. */
  public static LegalBases shipped() {
    return Shipped.ALL;
  }

  private static final class Shipped {
    static final LegalBases ALL = read(InstrumentFile.shipped(FILE));
  }

  static LegalBases read(InstrumentFile file) {
    Map<String, Basis> byId = new LinkedHashMap<>();
    for (Fields each : file.fields().only("laws", "source").list("laws")) {
      Basis basis = basis(each.only("id", "text", "from", "until", "sure", "note"));
      if (byId.put(basis.id(), basis) != null) {
        throw each.refuse("id", "\"%s\" tertulis dua kali.".formatted(basis.id()));
      }
    }
    return new LegalBases(byId);
  }

  private static Basis basis(Fields each) {
    Optional<LocalDate> until =
        each.has("until") ? Optional.of(each.date("until")) : Optional.empty();
    LocalDate from = each.date("from");
    if (until.filter(last -> last.isBefore(from)).isPresent()) {
      throw each.refuse("until", "hari terakhir berlaku mendahului hari pertama.");
    }
    return new Basis(each.text("id"), each.text("text"), from, until);
  }

  /** What may be cited on a day, in the order asked for. */
  public List<String> inForce(LocalDate on, List<String> ids) {
    return ids.stream()
        .map(this::get)
        .filter(one -> one.stands(on))
        .map(Basis::text)
        .toList();
  }

  private Basis get(String id) {
    Basis basis = byId.get(id);
    if (basis == null) {
      throw new IllegalArgumentException(
          "No legal basis is called \"%s\". Maybe dasar-hukum.yml lacks it.".formatted(id));
    }
    return basis;
  }

  boolean has(String id) {
    return byId.containsKey(id);
  }

  /**
   * One law.
   *
   * @param until the last day; empty while it stands
   */
  record Basis(String id, String text, LocalDate from, Optional<LocalDate> until) {

    boolean stands(LocalDate on) {
      return !on.isBefore(from) && until.filter(on::isAfter).isEmpty();
    }
  }
}
