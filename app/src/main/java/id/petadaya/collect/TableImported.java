package id.petadaya.collect;

import java.util.UUID;

/** A person saved an import: its rows count from now on. */
public record TableImported(UUID importId) {}
