package id.petadaya.collect.web;

import org.jspecify.annotations.Nullable;

/**
 * The way through a list that is too long for one page.
 *
 * @param said "1–100 dari 2.340"
 * @param before where the page before is; null on the first
 * @param next where the next page is; null on the last
 */
public record Pager(
    String said, @Nullable String before, @Nullable String next) {}
