package id.petadaya.intake.template;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.imports.Field;
import id.petadaya.instruments.imports.Output;
import id.petadaya.instruments.imports.Template;
import id.petadaya.intake.table.Cell;
import id.petadaya.intake.template.Reading.Row;
import id.petadaya.intake.template.Reading.Skipped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks the rows of one table: reads what is a row, skips what is none and says why. */
final class TableReader {

  private static final int MONTH = -2;
  private static final int VALUE = -3;
  private static final int SHEET = -4;

  private final Template template;
  private final Grid grid;
  private final Head head;
  private final Around around;
  private final Set<String> leftOut;
  private final Complaints complaints;
  private final List<Lane> lanes = new ArrayList<>();
  private final Map<String, Lane> laneOf = new HashMap<>();
  private final Carry carry;
  private final RowFilter filter;
  private final Copies copies;
  private final ColumnNotes notes;
  private final @Nullable AreaGroups groups;
  private final @Nullable MonthColumns months;
  private final int[] outputLane;
  private final int[] outputPart;
  private final Lane[] reading;
  private final boolean[] direct;
  private final boolean[] needed;
  private final Parsed[] parsed;
  private final Cell[][] read;
  private final List<Lane> summing;
  private final List<Lane> totalled;
  private final int @Nullable [] sources;
  final Totals totals = new Totals();
  final List<Row> rows = new ArrayList<>();
  final List<Skipped> skipped = new ArrayList<>();
  private int rowsRead;
  private String widerCode = "";
  private AreaCode widerArea;

  TableReader(
      Template template,
      Grid grid,
      Head head,
      Around around,
      Set<String> leftOut,
      Complaints complaints) {
    this.template = template;
    this.grid = grid;
    this.head = head;
    this.around = around;
    this.leftOut = leftOut;
    this.complaints = complaints;
    this.widerArea = around.within();
    boolean[] mapped = new boolean[grid.columns()];
    lanes(mapped);
    head.months().keySet().forEach(column -> mapped[column] = true);
    carry = new Carry(grid);
    filter = new RowFilter(grid, head, lanes, mapped, carry);
    copies = new Copies(template, grid, mapped);
    notes = new ColumnNotes(grid.columns());
    groups = template
        .groups()
        .map(name -> new AreaGroups(grid, head, around, lane(name), totals))
        .orElse(null);
    months = template
        .melt()
        .map(melt -> new MonthColumns(grid, head, around, melt, lane(melt.value()), totals))
        .orElse(null);
    outputLane = new int[template.outputs().size()];
    outputPart = new int[outputLane.length];
    outputs();
    reading = lanes.toArray(Lane[]::new);
    direct = new boolean[reading.length];
    needed = new boolean[reading.length];
    for (Lane lane : reading) {
      direct[lane.index()] = groups == null && !grid.hasMerges() && lane.isDirect();
      needed[lane.index()] = lane.field().needed();
    }
    parsed = new Parsed[lanes.size()];
    read = lanes.stream().map(lane -> new Cell[lane.columns().length]).toArray(Cell[][]::new);
    summing = lanes.stream()
        .filter(lane -> !lane.field().sums().isEmpty() && lane.main() >= 0)
        .toList();
    totalled = lanes.stream()
        .filter(lane -> lane.field().total() != Field.Total.NONE && lane.main() >= 0)
        .toList();
    sources = months == null && lanes.stream().allMatch(Lane::isSingle) ? sources(0, -1) : null;
  }

  /** Fields that name a wider area come before those that need it. */
  private void lanes(boolean[] mapped) {
    List<Field> fields = new ArrayList<>(template.fields().values());
    fields.sort(Comparator.comparingInt(field -> field.within().isEmpty() ? 0 : 1));
    for (Field field : fields) {
      int[] columns = new int[field.type().slots().size()];
      for (int slot = 0; slot < columns.length; slot++) {
        columns[slot] = head.column(field, slot);
        if (columns[slot] >= 0) {
          mapped[columns[slot]] = true;
        }
      }
      Lane lane = new Lane(lanes.size(), field, FieldReader.of(field, around), columns);
      lanes.add(lane);
      laneOf.put(field.name(), lane);
      if (field.total() != Field.Total.NONE && lane.main() >= 0) {
        totals.watch(lane.main(), field);
      }
    }
  }

  private Lane lane(String name) {
    Lane lane = laneOf.get(name);
    if (lane == null) {
      throw new IllegalStateException("%s has no field %s. Maybe its reader let a wrong name pass."
          .formatted(template.id(), name));
    }
    return lane;
  }

  private void outputs() {
    for (int at = 0; at < outputLane.length; at++) {
      Output output = template.outputs().get(at);
      outputLane[at] = switch (output.field()) {
        case "=month" -> MONTH;
        case "=value" -> VALUE;
        case "=sheet" -> SHEET;
        default -> lane(output.field()).index();
      };
      outputPart[at] = outputLane[at] < 0
          ? 0
          : lanes.get(outputLane[at]).field().type().parts().indexOf(output.part());
    }
  }

  void read() {
    learn();
    for (int row = head.data(); row < grid.rows(); row++) {
      row(row);
    }
    if (groups != null) {
      groups.close();
    }
  }

  private void learn() {
    for (Lane lane : lanes) {
      for (int row = head.data();
          lane.reader().learns() && lane.isBound() && row < grid.rows();
          row++) {
        lane.reader().learn(cells(lane, row, false));
      }
    }
  }

  /** The lane's cells in a row, in an array that the next row takes again. */
  private Cell[] cells(Lane lane, int row, boolean carried) {
    Cell[] cells = read[lane.index()];
    for (int slot = 0; slot < cells.length; slot++) {
      int column = lane.columns()[slot];
      cells[slot] = column < 0
          ? Cell.EMPTY
          : carried ? carry.cell(row, column, lane.field()) : grid.cell(row, column);
    }
    return cells;
  }

  private void row(int row) {
    RowFilter.Kind kind = filter.judge(row);
    if (kind == RowFilter.Kind.DATA) {
      if (groups != null && groups.isWhole(row)) {
        total(row, "Jumlah");
      } else if (groups != null && groups.begins(row)) {
        skip(row, "Baris kecamatan, dipakai untuk memeriksa jumlah");
      } else {
        data(row);
      }
    } else if (kind == RowFilter.Kind.TOTAL) {
      total(row, filter.lead(row));
    } else if (kind != RowFilter.Kind.BLANK) {
      skip(row, kind.reason);
    }
  }

  private void skip(int row, String reason) {
    skipped.add(new Skipped(grid.fileRow(row), reason));
  }

  private void total(int row, String lead) {
    boolean checked = false;
    for (int column : totals.columns()) {
      Cell cell = grid.cell(row, column);
      if (!cell.isEmpty() && !RowKind.isTotal(cell.shown())) {
        totals.check(grid.place(row, column), column, cell, false, "");
        checked = true;
      }
    }
    if (!checked && filter.filled() <= 2) {
      totals.checkCount(
          grid.place(row, 0),
          countText(row, lead),
          rowsRead,
          rowsRead + copies.count(),
          template.unit());
    }
    if (groups != null) {
      groups.close();
    }
    totals.restart();
    skip(row, "Baris jumlah, tidak dihitung sebagai %s".formatted(template.unit()));
  }

  /** "Jumlah" and the number beside it, when that stands in another cell. */
  private String countText(int row, String lead) {
    StringBuilder text = new StringBuilder(lead);
    for (int column = 0; column < grid.columns(); column++) {
      String shown = grid.cell(row, column).shown().strip();
      if (!shown.isEmpty() && !shown.equals(lead)) {
        text.append(' ').append(shown);
      }
    }
    return text.toString();
  }

  private void data(int row) {
    int before = complaints.all.size();
    Cell[] written = grid.row(row);
    for (int at = 0; at < reading.length; at++) {
      Lane lane = reading[at];
      Parsed value = direct[at] ? known(lane, written) : null;
      if (value == null) {
        Cell[] cells = cells(lane, row, true);
        value = lane.reader().read(cells, within(lane.field()));
        note(lane, row, cells, value);
      }
      parsed[at] = value;
      if (value.flaw() != null || needed[at]) {
        complain(row, lane, value);
      }
    }
    checkSums(row);
    if (months == null) {
      single(row, before);
    } else {
      melted(row, before, months);
    }
  }

  /** What the lane's cell in this row means when it was read before; else null. */
  private @Nullable Parsed known(Lane lane, Cell[] written) {
    int column = lane.main();
    Cell cell = column < 0 ? Cell.EMPTY : written[column];
    Parsed value = lane.reader().known(cell, around.within());
    if (value != null && column >= 0) {
      carry.keep(column, cell);
    }
    return value;
  }

  private void note(Lane lane, int row, Cell[] cells, Parsed value) {
    boolean isNew = lane.reader().isNew();
    for (int slot = 0; slot < cells.length; slot++) {
      int column = lane.columns()[slot];
      if (column >= 0 && !cells[slot].isEmpty()) {
        if (carry.pass(row, column, cells[slot])) {
          notes.ditto(column);
        }
        if (isNew) {
          notes.seen(column, Grid.content(cells[slot]));
        }
      }
    }
    if (isNew && lane.main() >= 0 && !value.first().isEmpty()) {
      notes.meant(lane.main(), value.first());
    }
  }

  private AreaCode within(Field field) {
    if (!field.within().isEmpty()) {
      Parsed wider = parsed[lane(field.within()).index()];
      if (!wider.first().isEmpty()) {
        if (!wider.first().equals(widerCode)) {
          widerCode = wider.first();
          widerArea = new AreaCode(widerCode);
        }
        return widerArea;
      }
    }
    AreaCode group = groups == null ? null : groups.group();
    return group != null && template.groups().filter(field.name()::equals).isPresent()
        ? group
        : around.within();
  }

  private void complain(int row, Lane lane, Parsed value) {
    if (value.flaw() == null
        && !(lane.field().needed() && value.first().isEmpty() && lane.main() >= 0)) {
      return;
    }
    int column = lane.source(grid, row);
    Parsed.Flaw flaw = value.flaw() != null ? value.flaw() : missing(lane.field());
    if (column >= 0) {
      complaints.add(
          grid.place(row, column),
          heading(column),
          lane.field(),
          grid.cell(row, column).shown().strip(),
          flaw);
    }
  }

  private static Parsed.Flaw missing(Field field) {
    return new Parsed.Flaw(
        "missing-value",
        "%s belum diketahui. Bisa disimpan, tetapi tidak dihitung."
            .formatted(ChoiceReader.capital(field.label())));
  }

  String heading(int column) {
    return String.join(" / ", head.paths().get(column)).replaceAll("\\s+", " ");
  }

  String summary(int column, Field field) {
    return notes.summary(column, field);
  }

  /** A column that adds up others in the same row. */
  private void checkSums(int row) {
    for (Lane lane : summing) {
      String stated = parsed[lane.index()].first();
      double sum = 0;
      for (String part : stated.isEmpty() ? List.<String>of() : lane.field().sums()) {
        String value = parsed[lane(part).index()].first();
        sum += value.isEmpty() ? Double.NaN : Double.parseDouble(value);
      }
      if (!stated.isEmpty() && Math.abs(sum - Double.parseDouble(stated)) > 0.005) {
        complaints.add(
            grid.place(row, lane.main()),
            heading(lane.main()),
            lane.field(),
            grid.cell(row, lane.main()).shown().strip(),
            MonthColumns.differs(stated, sum));
      }
    }
  }

  private void single(int row, int before) {
    List<String> values = values("", "");
    Copies.Twin twin = copies.twin(row, values, rows);
    count(twin != null && twin.copy());
    if (twin != null && twin.copy()) {
      copy(row, twin.row(), before);
      return;
    }
    if (twin != null) {
      complaints.addRow(
          grid.place(row, 0),
          "same-identity",
          "%s sama dengan baris %d, tetapi isinya berbeda. Keduanya disimpan; periksa mana yang benar."
              .formatted(
                  ChoiceReader.capital(template.identity().getFirst().replace('_', ' ')),
                  twin.row().row()));
    }
    if (!isLeftOut(row, before)) {
      rowsRead++;
      add(row, before, values, -1);
    }
  }

  private void melted(int row, int before, MonthColumns months) {
    Map<Integer, Parsed> numbers = months.read(
        row,
        flawed -> complaints.add(
            grid.place(row, flawed.column()),
            heading(flawed.column()),
            months.field(),
            grid.cell(row, flawed.column()).shown().strip(),
            flawed.flaw()));
    Copies.Twin twin = copies.twin(row, List.of(), rows);
    count(false);
    if (twin != null && twin.copy()) {
      copy(row, twin.row(), before);
    } else if (!isLeftOut(row, before)) {
      rowsRead++;
      numbers.forEach((column, number) ->
          add(row, before, values(months.month(column), number.first()), column));
    }
  }

  private void count(boolean copy) {
    for (Lane lane : totalled) {
      totals.add(lane.main(), parsed[lane.index()], copy);
    }
  }

  private void copy(int row, Row first, int before) {
    while (complaints.all.size() > before) {
      complaints.all.removeLast();
    }
    complaints.addRow(
        grid.place(row, 0),
        "duplicate-row",
        "Baris ini sama persis dengan baris %d. Hanya satu yang disimpan.".formatted(first.row()));
    skip(row, "Sama persis dengan baris %d, tidak disimpan lagi".formatted(first.row()));
  }

  private boolean isLeftOut(int row, int before) {
    boolean out = !leftOut.isEmpty()
        && complaints.all.subList(before, complaints.all.size()).stream()
            .anyMatch(one -> leftOut.contains(one.id()));
    if (out) {
      skip(row, "Tidak disimpan menurut pilihan petugas");
    }
    return out;
  }

  private List<String> values(String month, String value) {
    String[] values = new String[outputLane.length];
    for (int at = 0; at < values.length; at++) {
      values[at] = switch (outputLane[at]) {
        case MONTH -> month;
        case VALUE -> value;
        case SHEET -> grid.sheet.name();
        default -> parsed[outputLane[at]].part(outputPart[at]);
      };
    }
    return new Values(values);
  }

  private void add(int row, int before, List<String> values, int monthColumn) {
    Row.State state = complaints.all.size() > before ? Row.State.COMPLAINT : Row.State.CLEAN;
    rows.add(new Row(
        grid.sheet.name(),
        grid.fileRow(row),
        state,
        values,
        new CellPlaces(grid, row, sources != null ? sources : sources(row, monthColumn))));
  }

  /** Per output column the column of the sheet; the same for all rows when no lane has several. */
  private int[] sources(int row, int monthColumn) {
    int[] columns = new int[outputLane.length];
    for (int at = 0; at < columns.length; at++) {
      int lane = outputLane[at];
      columns[at] =
          lane == VALUE ? monthColumn : lane < 0 ? -1 : lanes.get(lane).source(grid, row);
    }
    return columns;
  }
}
