package id.petadaya.publish;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.disclosure.ReleasedTable;
import java.time.Instant;
import java.util.UUID;

/**
 * A table that left the house.
 *
 * @param series which table, such as {@code orang-didampingi}
 * @param period the year, or whatever the table calls its span
 * @param number 1 for the first, one more for each correction
 * @param sha256 of its content as it is kept, so that a copy can be compared
 * @param approver the name of the official who allowed it
 */
public record Release(
    UUID id,
    String series,
    AreaCode area,
    String period,
    int number,
    Audience audience,
    ReleasedTable table,
    String sha256,
    String reason,
    String approver,
    Instant approvedAt) {}
