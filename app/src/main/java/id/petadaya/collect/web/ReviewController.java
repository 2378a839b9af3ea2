package id.petadaya.collect.web;

import id.petadaya.access.Viewer;
import id.petadaya.collect.ReviewTable;
import id.petadaya.collect.ReviewedTables;
import id.petadaya.intake.table.Sheet;
import id.petadaya.intake.template.Choices;
import id.petadaya.intake.template.Complaint;
import id.petadaya.intake.template.Complaint.Action.Kind;
import id.petadaya.intake.template.Reading.SheetReading;
import id.petadaya.territory.Areas;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The officer's choices while a file is checked: sheet, heading, template, columns, complaints. */
@Controller
@RequestMapping("/kerja/data-masuk/{id}")
class ReviewController {

  private static final String COLUMN = "kolom-";

  /** Sent instead of a heading row when the program should find it again. */
  private static final String BY_ITSELF = "sendiri";

  private final ReviewTable review;
  private final ReviewedTables tables;
  private final Areas areas;

  ReviewController(ReviewTable review, ReviewedTables tables, Areas areas) {
    this.review = review;
    this.tables = tables;
    this.areas = areas;
  }

  @PostMapping("/pembacaan")
  String read(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent) {
    ReviewedTables.Reviewed now = tables.open(viewer, id);
    String current = now.reading().template().name();
    String template = sent.getOrDefault("cetakan", current);
    boolean same = template.equals(current);
    review.read(viewer, id, template, before -> same ? changed(before, now, sent) : before);
    return back(id, same ? ReviewView.of(sent) : ReviewView.of(Map.of()));
  }

  @PostMapping("/keputusan")
  String decide(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable UUID id,
      @RequestParam String complaint,
      @RequestParam(defaultValue = "") String action,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "false") boolean remember,
      @RequestParam Map<String, String> sent) {
    ReviewedTables.Reviewed now = tables.open(viewer, id);
    var complaints = new ReviewComplaints(now.reading(), now.choices(), areas);
    List<Complaint> group = complaints
        .group(complaint)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Set<String> ids = group.stream().map(Complaint::id).collect(Collectors.toSet());
    String accepted = action.equals(ReviewComplaints.TYPED)
        ? value.strip()
        : action.startsWith(Kind.ACCEPT + ":")
            ? action.substring(Kind.ACCEPT.name().length() + 1)
            : "";
    if (accepted.isEmpty()) {
      review.answer(viewer, id, ids, kind(action), "", false);
    } else {
      String meant = complaints.meant(group.getFirst(), accepted);
      review.answer(viewer, id, ids, Kind.ACCEPT, meant, remember);
    }
    return back(id, ReviewView.of(sent));
  }

  /** What was chosen; null when nothing was, which opens the complaint again. */
  private static @Nullable Kind kind(String action) {
    return Stream.of(Kind.SKIP_ROW, Kind.KEEP, Kind.KEEP_UNKNOWN)
        .filter(one -> one.name().equals(action))
        .findFirst()
        .orElse(null);
  }

  private static Choices changed(
      Choices before, ReviewedTables.Reviewed now, Map<String, String> sent) {
    SheetReading shown = ReviewPages.shown(now);
    Map<String, int[]> heading = new HashMap<>(before.heading());
    if (sent.getOrDefault("kepala", "").equals(BY_ITSELF)) {
      heading.remove(shown.name());
    } else if (sent.containsKey("kepala")) {
      heading.put(shown.name(), heading(now, shown, number(sent.get("kepala"))));
    }
    Map<String, String> columns = new HashMap<>(before.columns());
    Map<String, String> meanings = new HashMap<>();
    sent.forEach((name, meaning) -> {
      if (name.startsWith(COLUMN)) {
        meanings.put(name.substring(COLUMN.length()), meaning);
      }
    });
    columns.putAll(ReviewColumns.changed(shown, meanings));
    return before
        .withSheets(sheets(before, now, sent.get("lembar")))
        .withHeading(heading)
        .withColumns(columns);
  }

  private static Set<String> sheets(
      Choices before, ReviewedTables.Reviewed now, @Nullable String sent) {
    if (sent == null) {
      return before.sheets();
    }
    List<? extends Sheet> sheets = now.file().sheets();
    if (sent.isEmpty()) {
      return Set.of();
    }
    int at = number(sent);
    if (at >= sheets.size()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return Set.of(sheets.get(at).name());
  }

  /** A heading goes as far down as the cells merged into it, and one row further under a joint one. */
  private static int[] heading(ReviewedTables.Reviewed now, SheetReading shown, int first) {
    Sheet sheet = now.file().sheets().stream()
        .filter(one -> one.name().equals(shown.name()))
        .findFirst()
        .orElseThrow();
    if (first < 1 || first > sheet.rowCount()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    int last = first;
    for (Sheet.Merge merge : sheet.merges()) {
      if (merge.firstRow() == first - 1) {
        boolean joint = merge.lastColumn() > merge.firstColumn();
        last = Math.max(last, merge.lastRow() + (joint ? 2 : 1));
      }
    }
    return new int[] {first, Math.min(last, Math.min(first + 4, sheet.rowCount()))};
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }

  private static String back(UUID id, ReviewView view) {
    return "redirect:/kerja/data-masuk/" + id + view.query();
  }
}
