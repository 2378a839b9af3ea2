package id.petadaya.collect.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What part of a review is on the screen; it travels in the address, so that an answer leaves the
 * page where it was.
 *
 * @param opened rows that were folded and that somebody wants to see
 * @param from first row of the sheet below its heading, from 1
 * @param complaints which hundred of complaints, from 1
 */
record ReviewView(@Nullable Fold opened, int from, int complaints) {

  private static final Pattern FOLD = Pattern.compile("(\\d{1,7})-(\\d{1,7})");

  /** Rows of a sheet, both from 1. */
  record Fold(int first, int last) {

    boolean holds(int row) {
      return row >= first && row <= last;
    }
  }

  /** Anything that is no number counts as not sent. */
  static ReviewView of(Map<String, String> sent) {
    Matcher asked = FOLD.matcher(sent.getOrDefault("buka", ""));
    return new ReviewView(
        asked.matches()
            ? new Fold(Integer.parseInt(asked.group(1)), Integer.parseInt(asked.group(2)))
            : null,
        number(sent.get("dari")),
        number(sent.get("keluhan")));
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("\\d{1,7}") ? Math.max(1, Integer.parseInt(text)) : 1;
  }

  ReviewView opening(int first, int last) {
    return new ReviewView(new Fold(first, last), from, complaints);
  }

  ReviewView startingAt(int row) {
    return new ReviewView(opened, row, complaints);
  }

  ReviewView atComplaints(int page) {
    return new ReviewView(opened, from, page);
  }

  /** Empty, or "?buka=10-22&dari=401". */
  String query() {
    List<String> parts = new ArrayList<>();
    if (opened != null) {
      parts.add("buka=%d-%d".formatted(opened.first(), opened.last()));
    }
    if (from > 1) {
      parts.add("dari=" + from);
    }
    if (complaints > 1) {
      parts.add("keluhan=" + complaints);
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }
}
