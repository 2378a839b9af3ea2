package id.petadaya.collect.submission;

import java.util.List;
import java.util.UUID;

/**
 * The answers of a submission count from now on.
 *
 * @param replaces earlier versions of it whose answers no longer count
 */
public record SubmissionAccepted(UUID submission, List<UUID> replaces) {

  public SubmissionAccepted {
    replaces = List.copyOf(replaces);
  }
}
