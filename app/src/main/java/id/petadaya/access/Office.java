package id.petadaya.access;

import id.petadaya.analysis.area.AreaCode;

/**
 * The office that this installation serves.
 *
 * @param ready its first set-up is through
 * @param simulated an office of a sample: what it holds is invented
 */
public record Office(String name, AreaCode area, boolean ready, boolean simulated) {}
