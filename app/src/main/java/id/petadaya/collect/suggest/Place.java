package id.petadaya.collect.suggest;

import java.time.LocalDate;

/**
 * A day, a time and a crew: what a visit may be given.
 *
 * @param minute of the day, 0 to 1439
 */
public record Place(LocalDate day, int minute, int crew) {}
