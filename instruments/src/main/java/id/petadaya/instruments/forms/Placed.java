package id.petadaya.instruments.forms;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A question where it stands.
 *
 * @param within the groups and repeats around it, outermost first
 */
public record Placed(List<Section> within, Question question) {

  public Placed {
    within = List.copyOf(within);
  }

  /** Its place below the root of the instance: {@code lingkungan/d1_jumlah}. */
  public String path() {
    return within.isEmpty() ? question.name() : groups() + "/" + question.name();
  }

  /** Names of the sections around it, joined by a slash; empty at the top. */
  public String groups() {
    return within.stream().map(Section::name).collect(Collectors.joining("/"));
  }

  /** Whether it may be answered several times. */
  public boolean isRepeated() {
    return within.stream().anyMatch(Section::repeats);
  }
}
