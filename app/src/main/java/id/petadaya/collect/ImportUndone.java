package id.petadaya.collect;

import java.util.UUID;

/** A person took an import back: nothing of it counts any more. */
public record ImportUndone(UUID importId) {}
