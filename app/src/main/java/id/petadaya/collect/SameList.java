package id.petadaya.collect;

import id.petadaya.instruments.imports.Template;
import id.petadaya.intake.template.Observed;
import id.petadaya.intake.template.Observing;
import id.petadaya.intake.template.Reading;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Finds the saved import that holds the same rows as a new file, such as the corrected copy of a
 * workbook, so that nothing is counted twice. Rows are compared by the identity of their template,
 * else whole; only hashes of them are kept, and only in memory.
 */
@Component
public class SameList {

  private static final int MOST_COMPARED = 12;
  private static final int MOST_KEPT = 40;

  private final Imports imports;
  private final Readings readings;
  private final Map<UUID, long[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<UUID, long[]> eldest) {
      return size() > MOST_KEPT;
    }
  };

  SameList(Imports imports, Readings readings) {
    this.imports = imports;
    this.readings = readings;
  }

  /**
   * An earlier import that shares rows.
   *
   * @param same rows that both have
   * @param earlierRows rows of the earlier one
   */
  public record Overlap(TableImport earlier, int same, int earlierRows) {

    /** The new file has most of the earlier rows: it is the same list, corrected or longer. */
    public boolean isNewerCopy() {
      return same * 2 >= earlierRows;
    }
  }

  /** The earlier import that shares most rows. */
  Optional<Overlap> find(TableImport one, Reading reading) {
    List<TableImport> alike = imports.alike(one, MOST_COMPARED);
    if (alike.isEmpty() || reading.rows().isEmpty()) {
      return Optional.empty();
    }
    long[] rows = hashes(one, reading);
    Overlap most = null;
    for (TableImport earlier : alike) {
      long[] before = hashes(earlier);
      int same = shared(rows, before);
      if (same > 0 && (most == null || same > most.same())) {
        most = new Overlap(earlier, same, before.length);
      }
    }
    return Optional.ofNullable(most);
  }

  private long[] hashes(TableImport saved) {
    synchronized (kept) {
      long[] known = kept.get(saved.id());
      if (known != null) {
        return known;
      }
    }
    long[] fresh = hashes(saved, readings.open(saved).reading());
    synchronized (kept) {
      kept.put(saved.id(), fresh);
    }
    return fresh;
  }

  private static long[] hashes(TableImport one, Reading reading) {
    Template template = reading.template();
    int year = reading.year() == 0 ? one.receivedOn().getYear() : reading.year();
    boolean form = template.kind() == Template.Kind.FORM;
    String frame = form ? areas(reading) : "";
    if (form && frame.isEmpty()) {
      return new long[0];
    }
    int[] identity = template.melt().isPresent()
        ? new int[0]
        : template.identity().stream().mapToInt(template::column).toArray();
    return reading.rows().stream()
        .mapToLong(row -> hash(row, identity, year + frame))
        .sorted()
        .distinct()
        .toArray();
  }

  /** The areas that a form speaks of: equal answers about another area are another matter. */
  private static String areas(Reading reading) {
    return String.join(
        ",",
        Observing.observe(reading, List.of(), false, 0).stream()
            .map(Observed::area)
            .map(String::valueOf)
            .distinct()
            .sorted()
            .toList());
  }

  private static long hash(Reading.Row row, int[] identity, String frame) {
    boolean known = identity.length > 0
        && Arrays.stream(identity).noneMatch(at -> row.values().get(at).isEmpty());
    long hash = mix(17, frame);
    if (known) {
      for (int at : identity) {
        hash = mix(hash, row.values().get(at));
      }
      return hash;
    }
    for (String value : row.values()) {
      hash = mix(hash, value);
    }
    return hash;
  }

  private static long mix(long hash, String text) {
    long mixed = hash;
    for (int at = 0; at < text.length(); at++) {
      mixed = (mixed ^ text.charAt(at)) * 0x100000001B3L;
    }
    mixed = (mixed ^ text.length()) * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 31;
  }

  private static int shared(long[] one, long[] other) {
    int same = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      int order = Long.compare(one[i], other[j]);
      same += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return same;
  }
}
