package id.petadaya.instruments.imports;

/**
 * Columns that are months and become rows.
 *
 * @param month output column of the month, as 2019-01
 * @param value output column of the number
 * @param emptyIsZero an empty cell is zero where the row's total balances without it
 */
public record Melt(String month, String value, boolean emptyIsZero) {}
