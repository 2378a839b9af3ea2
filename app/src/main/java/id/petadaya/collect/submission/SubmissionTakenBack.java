package id.petadaya.collect.submission;

import java.util.UUID;

/** The answers of an accepted submission no longer count. */
public record SubmissionTakenBack(UUID submission) {}
