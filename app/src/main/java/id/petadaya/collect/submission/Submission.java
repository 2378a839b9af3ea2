package id.petadaya.collect.submission;

import id.petadaya.analysis.area.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in form that was kept, without its answers.
 *
 * @param area what it speaks of; the project while that is not known
 * @param expected names of the files that its answers speak of
 * @param quarantine why it waits for a person: a code
 * @param faults question:code of answers out of bounds
 * @param revision one more with each change of state
 */
public record Submission(
    UUID id,
    AreaCode area,
    String formName,
    String formVersion,
    String instanceId,
    @Nullable String deprecatedId,
    String xmlSha256,
    List<String> expected,
    List<Attachment> attachments,
    @Nullable UUID visit,
    @Nullable LocalDate visitedOn,
    @Nullable String institution,
    State state,
    @Nullable String quarantine,
    List<String> faults,
    int revision,
    boolean simulated,
    String sentBy,
    Instant receivedAt) {

  public Submission {
    expected = List.copyOf(expected);
    attachments = List.copyOf(attachments);
    faults = List.copyOf(faults);
  }

  /** Files that the answers speak of and that have not come. */
  public List<String> missing() {
    return expected.stream()
        .filter(name -> attachments.stream().noneMatch(one -> one.name().equals(name)))
        .toList();
  }

  /** A file by its name; of two under one name the one that came first, unless a hash says which. */
  Optional<Attachment> attachment(String name, String sha256) {
    return attachments.stream()
        .filter(one -> one.name().equals(name) && one.sha256().startsWith(sha256))
        .findFirst();
  }

  /**
   * A file that came with it.
   *
   * @param sha256 of the bytes as they came
   * @param keptAs of the picture that is kept in their place; null when they are kept as they came
   */
  public record Attachment(
      String name,
      String sha256,
      long bytes,
      String mediaType,
      @Nullable String keptAs) {

    /** By which hash the bytes that are kept are found. */
    public String kept() {
      return keptAs == null ? sha256 : keptAs;
    }
  }

  /** How far it is. */
  public enum State {
    /** Kept, but something is wrong with it; a person decides. */
    DIKARANTINA("Perlu dilihat"),
    DITERIMA("Diterima"),
    DIPERIKSA("Diperiksa"),
    DIKEMBALIKAN("Dikembalikan"),
    /** Its answers count. */
    DISETUJUI("Disetujui"),
    /** A later version was accepted in its place. */
    DIGANTIKAN("Digantikan");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /** Whether a person may move it on from here to there. */
    boolean leadsTo(State next) {
      return switch (this) {
        case DIKARANTINA -> next == DITERIMA || next == DIKEMBALIKAN;
        case DITERIMA -> next == DIPERIKSA || next == DIKEMBALIKAN;
        case DIPERIKSA -> next == DISETUJUI || next == DIKEMBALIKAN;
        case DIKEMBALIKAN -> next == DIPERIKSA;
        case DISETUJUI -> next == DIKEMBALIKAN;
        case DIGANTIKAN -> false;
      };
    }
  }
}
