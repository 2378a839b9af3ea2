package id.petadaya.intake.template;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.analysis.area.AreaNames.Match;
import id.petadaya.instruments.imports.Field;
import id.petadaya.instruments.imports.Output;
import id.petadaya.instruments.imports.Template;
import id.petadaya.intake.table.Cell;
import id.petadaya.intake.template.Reading.Row;
import id.petadaya.intake.template.Reading.Skipped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks the rows of one table: reads what is a row, skips what is none and says why. */
final class TableReader {

  /** One field with its reader and the columns of its slots; -1 for none. */
  private record Lane(Field field, FieldReader reader, int[] columns, int[] carry) {}

  private final Template template;
  private final Grid grid;
  private final Head head;
  private final Around around;
  private final Context context;
  private final Complaints complaints;
  private final List<Lane> lanes = new ArrayList<>();
  private final Map<String, Integer> laneOf = new HashMap<>();
  private final Cell[] above;
  private final int[] dittos;
  private final boolean[] mapped;
  final Totals totals = new Totals();
  final List<Row> rows = new ArrayList<>();
  final List<Skipped> skipped = new ArrayList<>();
  private final Map<String, Integer> identities = new HashMap<>();
  private final Map<Integer, Set<String>> texts = new HashMap<>();
  private final Map<Integer, Set<String>> meanings = new HashMap<>();
  private int copies;
  private @Nullable AreaCode group;
  private int groupRow = -1;
  private final boolean grouped;

  TableReader(Template template, Grid grid, Head head, Around around, Context context, Complaints complaints) {
    this.template = template;
    this.grid = grid;
    this.head = head;
    this.around = around;
    this.context = context;
    this.complaints = complaints;
    this.above = new Cell[grid.columns()];
    this.dittos = new int[grid.columns()];
    this.mapped = new boolean[grid.columns()];
    java.util.Arrays.fill(above, Cell.EMPTY);
    for (Field field : ordered(template)) {
      int[] columns = new int[field.type().slots().size()];
      for (int slot = 0; slot < columns.length; slot++) {
        columns[slot] = head.column(field, slot);
        if (columns[slot] >= 0) {
          mapped[columns[slot]] = true;
        }
      }
      laneOf.put(field.name(), lanes.size());
      lanes.add(new Lane(field, FieldReader.of(field, around), columns, new int[0]));
      if (field.total() != Field.Total.NONE && columns[0] >= 0) {
        totals.watch(columns[0], field);
      }
    }
    head.months().keySet().forEach(column -> mapped[column] = true);
    grouped = template.groups().isPresent() && hasGroups(lanes.get(laneOf.get(template.groups().get())));
  }

  /** Fields that name a wider area come before those that need it. */
  private static List<Field> ordered(Template template) {
    List<Field> fields = new ArrayList<>(template.fields().values());
    fields.sort(java.util.Comparator.comparingInt(field -> field.within().isEmpty() ? 0 : 1));
    return fields;
  }

  void read() {
    learn();
    for (int row = head.data(); row < grid.rows(); row++) {
      row(row);
    }
    closeGroup();
  }

  private void learn() {
    for (Lane lane : lanes) {
      if (lane.reader.learns()) {
        for (int row = head.data(); row < grid.rows(); row++) {
          Cell[] cells = new Cell[lane.columns.length];
          for (int slot = 0; slot < cells.length; slot++) {
            cells[slot] = lane.columns[slot] < 0 ? Cell.EMPTY : grid.cell(row, lane.columns[slot]);
          }
          lane.reader.learn(cells);
        }
      }
    }
  }

  private void row(int row) {
    int filled = 0;
    int filledMapped = 0;
    int first = -1;
    int firstText = -1;
    for (int column = 0; column < grid.columns(); column++) {
      Cell cell = grid.cell(row, column);
      if (!cell.isEmpty()) {
        filled++;
        filledMapped += mapped[column] ? 1 : 0;
        first = first < 0 ? column : first;
        firstText = firstText < 0 && cell instanceof Cell.Text text && !Character.isDigit(text.text().strip().charAt(0)) ? column : firstText;
      }
    }
    if (filled == 0) {
      return;
    }
    String lead = grid.cell(row, first).shown().strip();
    String leadText = firstText < 0 || firstText > first + 2 ? lead : grid.cell(row, firstText).shown().strip();
    if (RowKind.isTotal(lead) || (RowKind.isTotal(leadText) && !hasNumber(row))) {
      total(row, RowKind.isTotal(lead) ? lead : leadText, filled);
    } else if (isHeading(row)) {
      skip(row, "Kepala tabel berulang, dilewati");
    } else if (HeadSearch.isNumbering(grid, row) && row < head.data() + 2) {
      skip(row, "Nomor kolom, dilewati");
    } else if ((RowKind.isNote(lead) && filled <= 2) || !isRow(filledMapped)) {
      skip(row, "Catatan atau tanda tangan, dilewati");
    } else if (!hasRequired(row, filledMapped)) {
      skip(row, filledMapped <= 1 && lead.chars().allMatch(Character::isDigit) ? "Baris belum diisi, dilewati" : "Catatan atau tanda tangan, dilewati");
    } else if (!grouped || !isGroup(row)) {
      data(row);
    }
  }

  /** A serial number or report number stands in the row: it is no total, whatever its place is called. */
  private boolean hasNumber(int row) {
    Lane lane = lanes.get(laneOf.getOrDefault("no", 0));
    return lane.field.name().equals("no") && lane.columns[0] >= 0 && !grid.cell(row, lane.columns[0]).isEmpty()
        && !RowKind.isTotal(grid.cell(row, lane.columns[0]).shown());
  }

  private boolean isRow(int filledMapped) {
    return filledMapped > 0;
  }

  private boolean hasRequired(int row, int filledMapped) {
    int required = 0;
    int present = 0;
    for (Lane lane : lanes) {
      if (lane.field.required() && java.util.Arrays.stream(lane.columns).anyMatch(column -> column >= 0)) {
        required++;
        boolean there = false;
        for (int column : lane.columns) {
          there |= column >= 0 && !cell(row, column, lane.field).isEmpty();
        }
        present += there ? 1 : 0;
      }
    }
    long columns = head.columns().values().stream().distinct().count() + head.months().size();
    if (filledMapped == 1 && columns > 2) {
      return false;
    }
    return required == 0 || present > 0 && (present == required || filledMapped * 3 > columns);
  }

  private boolean isHeading(int row) {
    int same = 0;
    int filled = 0;
    for (int column = 0; column < grid.columns(); column++) {
      String text = grid.cell(row, column).shown().strip();
      if (!text.isEmpty()) {
        filled++;
        same += !head.paths().get(column).isEmpty() && head.paths().get(column).contains(text) ? 1 : 0;
      }
    }
    return filled >= 2 && same * 10 >= filled * 8;
  }

  private void skip(int row, String reason) {
    skipped.add(new Skipped(grid.place(row, 0).row(), reason));
  }

  private void total(int row, String lead, int filled) {
    boolean checked = false;
    for (int column : totals.columns()) {
      Cell cell = grid.cell(row, column);
      if (!cell.isEmpty() && !RowKind.isTotal(cell.shown())) {
        totals.check(grid.place(row, column), column, cell, false, "");
        checked = true;
      }
    }
    if (!checked && filled <= 2) {
      String text = lead;
      for (int column = 0; column < grid.columns() && filled == 2; column++) {
        Cell cell = grid.cell(row, column);
        if (!cell.isEmpty() && !cell.shown().strip().equals(lead)) {
          text = lead + " " + cell.shown().strip();
        }
      }
      totals.checkCount(grid.place(row, 0), text, rowCount(), rowCount() + copies, template.unit());
    }
    closeGroup();
    totals.restart();
    skip(row, "Baris jumlah, tidak dihitung sebagai %s".formatted(template.unit()));
  }

  private int rowCount() {
    return (int) rows.stream().map(Row::row).distinct().count();
  }

  // ---- groups: rows that name a wider area and add up the rows below

  private boolean hasGroups(Lane lane) {
    Set<AreaCode> wider = new HashSet<>();
    Set<AreaCode> named = new HashSet<>();
    for (int row = head.data(); row < Math.min(grid.rows(), 2_000) && lane.columns[0] >= 0; row++) {
      String text = AreaReader.clean(grid.cell(row, lane.columns[0]).shown());
      if (text.isEmpty()) {
        continue;
      }
      if (around.names().find(text, lane.field.level(), around.within()) instanceof Match.Found found) {
        found.area().code().parent().ifPresent(wider::add);
      }
      AreaCode area = wider(text);
      if (area != null) {
        named.add(area);
      }
    }
    wider.removeIf(area -> !named.contains(area));
    return wider.size() >= 2 && named.size() >= wider.size();
  }

  private @Nullable AreaCode wider(String text) {
    return around.names().find(text, AreaLevel.KECAMATAN, around.within()) instanceof Match.Found found ? found.area().code() : null;
  }

  private boolean isGroup(int row) {
    Lane lane = lanes.get(laneOf.get(template.groups().orElseThrow()));
    String written = grid.cell(row, lane.columns[0]).shown();
    String text = AreaReader.clean(written);
    if (!around.areaName().isEmpty() && Words.key(text).equals(Words.key(around.areaName())) || isOwnArea(text)) {
      total(row, "Jumlah", grid.columns());
      return true;
    }
    AreaCode area = wider(text);
    if (area == null || area.equals(group)) {
      return false;
    }
    if (around.names().find(text, lane.field.level(), around.within()) instanceof Match.Found place && !area.holds(place.area().code()) && group != null && group.holds(place.area().code())) {
      return false;
    }
    closeGroup();
    totals.restart();
    group = area;
    groupRow = row;
    skip(row, "Baris kecamatan, dipakai untuk memeriksa jumlah");
    return true;
  }

  private boolean isOwnArea(String text) {
    return text.toLowerCase(Locale.ROOT).matches("(?:kota|kabupaten|kab\\.?)\\s.*")
        && around.names().find(text, around.within().level(), around.within()) instanceof Match.Found found
        && found.area().code().equals(around.within());
  }

  private void closeGroup() {
    if (groupRow >= 0) {
      for (int column : totals.columns()) {
        Cell stated = grid.cell(groupRow, column);
        if (!stated.isEmpty()) {
          totals.check(grid.place(groupRow, column), column, stated, true, "kecamatan");
        }
      }
      groupRow = -1;
    }
  }

  // ---- rows

  /** The cell, filled from above where the file means that. */
  private Cell cell(int row, int column, Field field) {
    Cell cell = field.total() == Field.Total.SUM ? grid.cell(row, column) : grid.mergedCell(row, column);
    if (cell instanceof Cell.Text text && Words.isDitto(Words.lower(text.text()))) {
      return above[column];
    }
    if (cell.isEmpty() && field.fill()) {
      return above[column];
    }
    return cell;
  }

  private void data(int row) {
    Map<String, Parsed> parsed = new HashMap<>(lanes.size() * 2);
    int complaintsBefore = complaints.all.size();
    for (Lane lane : lanes) {
      Cell[] cells = new Cell[lane.columns.length];
      for (int slot = 0; slot < cells.length; slot++) {
        int column = lane.columns[slot];
        cells[slot] = column < 0 ? Cell.EMPTY : cell(row, column, lane.field);
        if (column >= 0) {
          note(column, cells[slot], row);
        }
      }
      AreaCode within = within(lane.field, parsed);
      Parsed value = lane.reader.read(cells, within);
      parsed.put(lane.field.name(), value);
      complain(row, lane, cells, value);
      if (lane.columns[0] >= 0 && !value.first().isEmpty() && meanings.computeIfAbsent(lane.columns[0], c -> new HashSet<>()).size() < 2_000) {
        meanings.get(lane.columns[0]).add(value.first());
      }
    }
    finish(row, parsed, complaintsBefore);
  }

  private void note(int column, Cell cell, int row) {
    if (!cell.isEmpty()) {
      if (cell == above[column] && !(grid.cell(row, column).isEmpty())) {
        dittos[column]++;
      }
      above[column] = cell;
      Set<String> seen = texts.computeIfAbsent(column, c -> new HashSet<>());
      if (seen.size() < 2_000) {
        seen.add(cell.shown());
      }
    }
  }

  private AreaCode within(Field field, Map<String, Parsed> parsed) {
    if (!field.within().isEmpty()) {
      Parsed wider = parsed.get(field.within());
      if (wider != null && !wider.first().isEmpty()) {
        return new AreaCode(wider.first());
      }
    }
    return group != null && template.groups().filter(field.name()::equals).isPresent() ? group : around.within();
  }

  private void complain(int row, Lane lane, Cell[] cells, Parsed value) {
    int column = -1;
    for (int slot = 0; slot < lane.columns.length && column < 0; slot++) {
      column = lane.columns[slot] >= 0 && (!cells[slot].isEmpty() || slot == lane.columns.length - 1) ? lane.columns[slot] : -1;
    }
    if (value.flaw() != null && column >= 0) {
      complaints.add(grid.place(row, column), heading(column), lane.field, grid.cell(row, column).shown().strip(), value.flaw());
    } else if (lane.field.needed() && value.first().isEmpty() && lane.columns[0] >= 0) {
      complaints.add(grid.place(row, lane.columns[0]), heading(lane.columns[0]), lane.field, grid.cell(row, lane.columns[0]).shown().strip(),
          new Parsed.Flaw("missing-value", "%s belum diketahui. Bisa disimpan, tetapi tidak dihitung di wilayah mana pun.".formatted(ChoiceReader.capital(lane.field.label()))));
    }
  }

  String heading(int column) {
    return String.join(" / ", head.paths().get(column)).replaceAll("\\s+", " ");
  }

  private void finish(int row, Map<String, Parsed> parsed, int complaintsBefore) {
    List<List<String>> lines = template.melt().isPresent() ? melted(row, parsed) : List.of(values(parsed, "", ""));
    String key = lines.size() == 1 ? identity(row, lines.getFirst()) : written(row);
    String whole = String.join("\u0001", lines.getFirst());
    Integer before = identities.putIfAbsent(key, rows.size());
    boolean copy = before != null && lines.size() == 1 && String.join("\u0001", rows.get(before).values()).equals(whole);
    for (Lane lane : lanes) {
      if (lane.columns[0] >= 0 && totals.isWatched(lane.columns[0])) {
        totals.add(lane.columns[0], parsed.getOrDefault(lane.field.name(), Parsed.nothing(1)), copy);
      }
    }
    checkSums(row, parsed);
    if (copy) {
      copies++;
      while (complaints.all.size() > complaintsBefore) {
        complaints.all.removeLast();
      }
      complaints.addRow(grid.place(row, 0), "duplicate-row", "Baris ini sama persis dengan baris %d. Hanya satu yang disimpan.".formatted(rows.get(before).row()));
      skip(row, "Sama persis dengan baris %d, tidak disimpan lagi".formatted(rows.get(before).row()));
      return;
    }
    if (before != null && lines.size() == 1) {
      complaints.addRow(grid.place(row, 0), "same-identity",
          "%s sama dengan baris %d, tetapi isinya berbeda. Keduanya disimpan; periksa mana yang benar.".formatted(ChoiceReader.capital(template.identity().getFirst().replace('_', ' ')), rows.get(before).row()));
    }
    if (isLeftOut(complaintsBefore)) {
      skip(row, "Tidak disimpan menurut pilihan petugas");
      return;
    }
    Row.State state = complaints.all.size() > complaintsBefore ? Row.State.COMPLAINT : Row.State.CLEAN;
    List<Integer> monthColumns = new ArrayList<>(head.months().keySet());
    for (int line = 0; line < lines.size(); line++) {
      rows.add(new Row(grid.sheet.name(), grid.place(row, 0).row(), state, lines.get(line), cells(row, template.melt().isPresent() ? monthColumns.get(line) : -1)));
    }
  }

  private boolean isLeftOut(int complaintsBefore) {
    Set<String> skip = context.choices().skipped();
    return !skip.isEmpty() && complaints.all.subList(complaintsBefore, complaints.all.size()).stream().anyMatch(complaint -> skip.contains(complaint.id()));
  }

  /** What no two rows share; where that is unknown only a row written the very same way is a copy. */
  private String identity(int row, List<String> values) {
    if (template.identity().isEmpty()) {
      return written(row);
    }
    StringBuilder key = new StringBuilder();
    for (String column : template.identity()) {
      String value = values.get(template.column(column));
      if (value.isEmpty()) {
        return written(row);
      }
      key.append(value).append('\u0001');
    }
    return key.toString();
  }

  private String written(int row) {
    StringBuilder key = new StringBuilder();
    for (int column = 0; column < grid.columns(); column++) {
      if (mapped[column]) {
        key.append(grid.cell(row, column).shown()).append('\u0001');
      }
    }
    return key.toString();
  }

  private List<String> values(Map<String, Parsed> parsed, String month, String value) {
    List<String> values = new ArrayList<>(template.outputs().size());
    for (Output output : template.outputs()) {
      values.add(switch (output.field()) {
        case "=month" -> month;
        case "=value" -> value;
        case "=sheet" -> grid.sheet.name();
        default -> {
          Parsed one = parsed.get(output.field());
          yield one == null ? "" : one.parts().get(template.fields().get(output.field()).type().parts().indexOf(output.part()));
        }
      });
    }
    return values;
  }

  private List<@Nullable CellPlace> cells(int row, int monthColumn) {
    List<@Nullable CellPlace> cells = new ArrayList<>(template.outputs().size());
    for (Output output : template.outputs()) {
      Integer lane = laneOf.get(output.field());
      int column = output.field().equals("=value") ? monthColumn : lane == null ? -1 : source(lanes.get(lane), row);
      cells.add(column < 0 ? null : grid.place(row, column));
    }
    return cells;
  }

  private int source(Lane lane, int row) {
    int best = -1;
    for (int column : lane.columns) {
      if (column >= 0 && (best < 0 || grid.cell(row, best).isEmpty())) {
        best = column;
      }
    }
    return best;
  }

  /** A column that adds up others in the same row. */
  private void checkSums(int row, Map<String, Parsed> parsed) {
    for (Lane lane : lanes) {
      if (lane.field.sums().isEmpty() || lane.columns[0] < 0) {
        continue;
      }
      double sum = 0;
      boolean known = !parsed.get(lane.field.name()).first().isEmpty();
      for (String part : lane.field.sums()) {
        String value = parsed.get(part).first();
        known &= !value.isEmpty();
        sum += value.isEmpty() ? 0 : Double.parseDouble(value);
      }
      if (known && Math.abs(sum - Double.parseDouble(parsed.get(lane.field.name()).first())) > 0.005) {
        complaints.add(grid.place(row, lane.columns[0]), heading(lane.columns[0]), lane.field, grid.cell(row, lane.columns[0]).shown(),
            new Parsed.Flaw("row-total-differs", "Jumlah di baris ini %s, hasil penjumlahan %s. Periksa angkanya.".formatted(grid.cell(row, lane.columns[0]).shown().strip(), Numbers.indonesian(sum))));
      }
    }
  }

  // ---- months as columns

  private List<List<String>> melted(int row, Map<String, Parsed> parsed) {
    Lane value = lanes.get(laneOf.get(template.melt().orElseThrow().value()));
    Map<Integer, Parsed> months = new LinkedHashMap<>();
    double sum = 0;
    int empty = 0;
    for (int column : head.months().keySet()) {
      Cell cell = grid.cell(row, column);
      Parsed one = value.reader.read(new Cell[] {cell}, around.within());
      months.put(column, one);
      if (one.flaw() != null) {
        complaints.add(grid.place(row, column), heading(column), value.field, cell.shown().strip(), one.flaw());
      }
      if (one.first().isEmpty()) {
        empty++;
      } else {
        sum += Double.parseDouble(one.first());
      }
    }
    Parsed total = value.columns[0] < 0 ? Parsed.nothing(1) : value.reader.read(new Cell[] {grid.cell(row, value.columns[0])}, around.within());
    settle(row, months, total, sum, empty, value);
    List<List<String>> lines = new ArrayList<>();
    months.forEach((column, one) -> {
      String month = head.months().get(column);
      lines.add(values(parsed, month.length() == 2 ? (around.year() == 0 ? "" : around.year() + "-" + month) : month, one.first()));
      totalsOfMonth(column, value.field, one);
    });
    return lines;
  }

  private void totalsOfMonth(int column, Field field, Parsed one) {
    if (!totals.isWatched(column)) {
      totals.watch(column, field);
    }
    totals.add(column, one, false);
  }

  /** An empty month is zero only where the row's total balances without it. */
  private void settle(int row, Map<Integer, Parsed> months, Parsed total, double sum, int empty, Lane value) {
    boolean known = !total.first().isEmpty();
    boolean balances = known && Math.abs(Double.parseDouble(total.first()) - sum) < 0.005;
    if (known && !balances && empty == 0) {
      complaints.add(grid.place(row, value.columns[0]), heading(value.columns[0]), value.field, grid.cell(row, value.columns[0]).shown().strip(),
          new Parsed.Flaw("row-total-differs", "Jumlah di baris ini %s, hasil penjumlahan %s. Periksa angkanya.".formatted(total.first(), Numbers.indonesian(sum))));
    }
    if (empty == 0) {
      return;
    }
    for (Map.Entry<Integer, Parsed> month : months.entrySet()) {
      if (!month.getValue().first().isEmpty() || month.getValue().flaw() != null) {
        continue;
      }
      boolean zero = balances && template.melt().orElseThrow().emptyIsZero();
      if (zero) {
        month.setValue(Parsed.of("0"));
      }
      complaints.add(grid.place(row, month.getKey()), heading(month.getKey()), value.field, grid.cell(row, month.getKey()).shown().strip(),
          zero
              ? new Parsed.Flaw("empty-is-zero", "Sel kosong dibaca 0, karena jumlah di baris ini cocok tanpa sel ini.")
              : new Parsed.Flaw("missing-value", "Angka ini belum diketahui: jumlah di baris ini tidak memastikannya. Minta angkanya."));
    }
  }

  /** What was found in a column, for people. */
  String summary(int column, Field field) {
    int written = texts.getOrDefault(column, Set.of()).size();
    int meant = meanings.getOrDefault(column, Set.of()).size();
    String text = switch (field.type()) {
      case AREA -> "%d ejaan, %d nama".formatted(written, meant);
      case DATE, PERIOD, BIRTH -> "%d isi, %d tanggal".formatted(written, meant);
      default -> field.personal() ? "data pribadi" : "%d nilai".formatted(meant);
    };
    return dittos[column] > 0 ? text + ", “sda” diisi" : text;
  }
}
