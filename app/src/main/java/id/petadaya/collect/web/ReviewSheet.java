package id.petadaya.collect.web;

import id.petadaya.collect.web.ImportReviewPage.Cell;
import id.petadaya.collect.web.ImportReviewPage.Column;
import id.petadaya.collect.web.ImportReviewPage.SheetRow;
import id.petadaya.intake.table.Cell.Numeric;
import id.petadaya.intake.table.Sheet;
import id.petadaya.intake.template.CellPlace;
import id.petadaya.intake.template.Choices;
import id.petadaya.intake.template.Complaint;
import id.petadaya.intake.template.Reading;
import id.petadaya.intake.template.Reading.SheetReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it came, row by row: headings, what is skipped and why, marked cells, and long clean
 * runs folded. The text of a personal column never leaves it.
 */
final class ReviewSheet {

  private static final int MOST_COLUMNS = 60;
  private static final int MOST_ROWS = 400;
  private static final int MOST_TEXT = 120;
  private static final int SHOWN_BEFORE_FOLD = 3;

  private final Sheet sheet;
  private final @Nullable SheetReading read;
  private final boolean upright;
  private final String href;
  private final ReviewView view;
  private final List<Span> spans = new ArrayList<>();
  private final Map<Integer, String> skipped = new HashMap<>();
  private final Set<Integer> data;
  private final Map<Integer, Set<Integer>> marked = new HashMap<>();
  private final Set<Integer> personalRows = new HashSet<>();

  ReviewSheet(Sheet sheet, Reading reading, Choices choices, String href, ReviewView view) {
    this.sheet = sheet;
    this.read = reading.sheets().stream()
        .filter(one -> one.name().equals(sheet.name()))
        .filter(one -> one.read() || one.firstHeading() > 0)
        .findFirst()
        .orElse(null);
    this.upright =
        read != null && !read.transposed() && !(read.read() && read.columns().isEmpty());
    this.href = href;
    this.view = view;
    this.data = reading.rows().stream()
        .filter(row -> row.sheet().equals(sheet.name()))
        .map(Reading.Row::row)
        .collect(Collectors.toSet());
    if (read != null) {
      read.skipped().forEach(one -> skipped.put(one.row(), one.reason()));
    }
    reading.complaints().stream()
        .filter(one -> one.sheet().equals(sheet.name())
            && !choices.skipped().contains(one.id())
            && !choices.kept().contains(one.id()))
        .forEach(this::mark);
    span(personalColumns());
  }

  /** Columns of the sheet drawn as one; from 0. */
  private record Span(int first, int last, boolean personal) {
    String letters() {
      return first == last
          ? CellPlace.letters(first)
          : CellPlace.letters(first) + "–" + CellPlace.letters(last);
    }
  }

  List<Column> columns() {
    return spans.stream()
        .map(span -> new Column(span.letters(), span.personal()))
        .toList();
  }

  List<SheetRow> rows() {
    List<SheetRow> rows = new ArrayList<>();
    int top = upright ? lastHeading() : 0;
    int run = 0;
    for (int number = 1; number <= sheet.rowCount(); number++) {
      if (rows.size() >= MOST_ROWS) {
        rows.add(further(number, sheet.rowCount(), number));
        return rows;
      }
      if (number == top + 1 && view.from() > number && view.from() <= sheet.rowCount()) {
        rows.add(further(number, view.from() - 1, Math.max(1, view.from() - MOST_ROWS)));
        number = view.from();
      }
      String kind = kind(number);
      run = kind.equals("clean") ? run + 1 : 0;
      int last = lastOfRun(number);
      if (run >= SHOWN_BEFORE_FOLD && last - number >= 2 && !isOpened(number)) {
        rows.add(fold(number, last));
        number = last;
      } else if (!isEmpty(number) || data.contains(number)) {
        rows.add(row(number, kind));
      }
    }
    return rows;
  }

  private boolean isOpened(int number) {
    return view.opened() != null && view.opened().holds(number);
  }

  /** The last row of the clean run that the row begins or goes on with. */
  private int lastOfRun(int number) {
    int last = number;
    while (last < sheet.rowCount() && kind(last + 1).equals("clean") && !isOpened(last + 1)) {
      last++;
    }
    return last;
  }

  private SheetRow fold(int first, int last) {
    return new SheetRow(
        "fold",
        "…",
        List.of(),
        "Baris %d–%d bersih, dilipat.".formatted(first, last),
        href + view.opening(first, last).query());
  }

  /** Rows that another page of the same sheet draws. */
  private SheetRow further(int first, int last, int from) {
    return new SheetRow(
        "fold",
        "…",
        List.of(),
        "Baris %d–%d di halaman lain.".formatted(first, last),
        href + view.startingAt(from).query());
  }

  private String kind(int number) {
    if (marked.containsKey(number)) {
      return "marked";
    }
    if (isHeading(number)) {
      return "heading";
    }
    return skipped.containsKey(number) || isAbove(number) ? "skipped" : "clean";
  }

  private boolean isHeading(int number) {
    return upright && read != null && number >= read.firstHeading() && number <= read.lastHeading();
  }

  private boolean isAbove(int number) {
    return upright && read != null && number < read.firstHeading();
  }

  private SheetRow row(int number, String kind) {
    List<Cell> cells = kind.equals("heading") ? heading(number) : cells(number);
    if (kind.equals("skipped")) {
      cells = withReason(cells, skipped.getOrDefault(number, ""));
    }
    return new SheetRow(kind, String.valueOf(number), cells, null, null);
  }

  private List<Cell> cells(int number) {
    List<Cell> cells = new ArrayList<>();
    Set<Integer> hits = marked.getOrDefault(number, Set.of());
    for (Span span : spans) {
      var cell = sheet.cell(number - 1, span.first());
      String at = CellPlace.letters(span.first()) + number;
      if ((span.personal() && !isAbove(number))
          || (personalRows.contains(number) && span.first() > 0)) {
        cells.add(Cell.personal(at));
      } else if (hits.contains(span.first())) {
        cells.add(Cell.marked(at, shown(cell), cell instanceof Numeric));
      } else {
        cells.add(Cell.of(at, shown(cell), cell instanceof Numeric));
      }
    }
    return cells;
  }

  /** Writes why a row is skipped into its longest run of empty cells. */
  private static List<Cell> withReason(List<Cell> cells, String reason) {
    int start = -1;
    int length = 0;
    for (int at = 0, run = 0; at < cells.size(); at++) {
      run = cells.get(at).text().isBlank() && !cells.get(at).personal() ? run + 1 : 0;
      if (run > length) {
        length = run;
        start = at - run + 1;
      }
    }
    if (reason.isEmpty() || length == 0) {
      return cells;
    }
    List<Cell> told = new ArrayList<>(cells.subList(0, start));
    told.add(Cell.why(cells.get(start).at(), reason, length));
    told.addAll(cells.subList(start + length, cells.size()));
    return told;
  }

  private List<Cell> heading(int number) {
    List<Cell> cells = new ArrayList<>();
    for (int at = 0; at < spans.size(); at++) {
      Span span = spans.get(at);
      Sheet.Merge merge = mergeAt(number - 1, span.first());
      String place = CellPlace.letters(span.first()) + number;
      if (merge == null) {
        cells.add(Cell.heading(place, shown(sheet.cell(number - 1, span.first())), 1, 1));
      } else if (merge.firstRow() == number - 1
          && (merge.firstColumn() == span.first() || at == 0)) {
        int last = merge.lastColumn();
        long wide = spans.stream()
            .filter(one -> one.first() >= span.first() && one.first() <= last)
            .count();
        int high = Math.min(merge.lastRow() + 1, lastHeading()) - number + 1;
        cells.add(Cell.heading(
            place,
            shown(sheet.cell(number - 1, merge.firstColumn())),
            (int) wide,
            Math.max(1, high)));
      } else if (merge.firstRow() == number - 1
          && merge.firstColumn() < span.first()
          && isInside(spans.get(at - 1), merge.firstColumn())
          && spans.get(at - 1).first() != merge.firstColumn()) {
        cells.add(Cell.heading(place, shown(sheet.cell(number - 1, merge.firstColumn())), 1, 1));
      }
    }
    return cells;
  }

  private static boolean isInside(Span span, int column) {
    return column >= span.first() && column <= span.last();
  }

  private int lastHeading() {
    return read == null ? 0 : read.lastHeading();
  }

  private Sheet.@Nullable Merge mergeAt(int row, int column) {
    for (Sheet.Merge merge : sheet.merges()) {
      if (row >= merge.firstRow()
          && row <= merge.lastRow()
          && column >= merge.firstColumn()
          && column <= merge.lastColumn()) {
        return merge;
      }
    }
    return null;
  }

  private void mark(Complaint one) {
    Set<Integer> columns = marked.computeIfAbsent(one.row(), row -> new HashSet<>());
    if (!one.column().isEmpty()) {
      columns.add(CellPlace.column(one.column()));
    }
  }

  private Set<Integer> personalColumns() {
    Set<Integer> personal = new HashSet<>();
    if (read == null) {
      return personal;
    }
    for (Reading.Column column : read.columns()) {
      if (Personal.is(column)) {
        int at = CellPlace.column(column.letter());
        (read.transposed() ? personalRows : personal).add(read.transposed() ? at + 1 : at);
      }
    }
    return personal;
  }

  private void span(Set<Integer> personal) {
    int count = Math.min(sheet.columnCount(), MOST_COLUMNS);
    for (int at = 0; at < count; at++) {
      boolean hidden = personal.contains(at);
      if (hidden && !spans.isEmpty() && spans.getLast().personal()) {
        Span before = spans.removeLast();
        spans.add(new Span(before.first(), at, true));
      } else {
        spans.add(new Span(at, at, hidden));
      }
    }
  }

  private boolean isEmpty(int number) {
    for (int column = 0; column < Math.min(sheet.columnCount(), MOST_COLUMNS); column++) {
      if (!sheet.cell(number - 1, column).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static String shown(id.petadaya.intake.table.Cell cell) {
    String text = cell.shown().strip();
    return text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) + "…" : text;
  }
}
