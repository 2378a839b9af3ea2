package id.petadaya.intake.template;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.imports.Field;
import id.petadaya.intake.table.Cell;
import id.petadaya.intake.template.Parsed.Flaw;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one field. Equal cells in equal surroundings are read once. */
abstract class FieldReader {

  private static final int REMEMBERED = 20_000;

  final Field field;
  final Around around;
  final int parts;
  private final Map<String, String> accepted;
  private final Map<AreaCode, CellMemo> memos = new HashMap<>();
  private final Map<String, Parsed> several = new HashMap<>();
  private @Nullable AreaCode memoWithin;
  private CellMemo memo = new CellMemo();
  private boolean isNew;

  FieldReader(Field field, Around around) {
    this.field = field;
    this.around = around;
    this.parts = field.type().parts().size();
    this.accepted = around.accepted().getOrDefault(field.name(), Map.of());
  }

  static FieldReader of(Field field, Around around) {
    return switch (field.type()) {
      case TEXT -> new TextReader(field, around);
      case CHOICE -> new ChoiceReader(field, around);
      case WHOLE, DECIMAL, MONEY, RANGE, NUMBERS -> new NumberReader(field, around);
      case AMOUNT -> new AmountReader(field, around);
      case PRESENCE, FACILITY -> new PresenceReader(field, around);
      case DATE, PERIOD, BIRTH -> new DayReader(field, around);
      case AREA -> new AreaReader(field, around);
      case NIK, PHONE, RT_RW, INITIALS -> new PersonReader(field, around);
      case POINT -> new PointReader(field, around);
      case GROUP -> new GroupReader(field, around);
    };
  }

  /**
   * @param cells one per slot of the field's type; absent columns are empty; not kept
   * @param within the wider area of this row
   */
  final Parsed read(Cell[] cells, AreaCode within) {
    for (int slot = 1; slot < cells.length; slot++) {
      if (cells[slot] != Cell.EMPTY) {
        return readSeveral(cells, within);
      }
    }
    CellMemo memo = memo(within);
    Parsed parsed = memo.find(cells[0]);
    isNew = parsed == null;
    if (parsed == null) {
      parsed = readNew(cells, within);
      memo.add(cells[0], parsed);
    }
    return parsed;
  }

  /** What a cell alone means when that is remembered; null when it is not, or when it never is. */
  final @Nullable Parsed known(Cell cell, AreaCode within) {
    return memo(within).find(cell);
  }

  /** Whether the cells just read had perhaps not been read before. */
  final boolean isNew() {
    return isNew;
  }

  private CellMemo memo(AreaCode within) {
    if (within != memoWithin && !within.equals(memoWithin)) {
      memoWithin = within;
      memo = memos.computeIfAbsent(within, area -> new CellMemo());
    }
    return memo;
  }

  private Parsed readSeveral(Cell[] cells, AreaCode within) {
    String key = key(cells, within);
    Parsed parsed = several.get(key);
    isNew = parsed == null;
    if (parsed == null) {
      parsed = readNew(cells, within);
      if (several.size() < REMEMBERED) {
        several.put(key, parsed);
      }
    }
    return parsed;
  }

  /** Sees every row before any is read, when {@link #learns}. */
  void learn(Cell[] cells) {}

  boolean learns() {
    return false;
  }

  private String key(Cell[] cells, AreaCode within) {
    StringBuilder key = new StringBuilder();
    for (Cell cell : cells) {
      key.append(kind(cell)).append(Grid.content(cell)).append('\u0001');
    }
    return key.append(within.value()).toString();
  }

  private static String kind(Cell cell) {
    return cell instanceof Cell.Text
        ? ""
        : cell instanceof Cell.Numeric
            ? "\u0002"
            : cell instanceof Cell.Dated ? "\u0003" : "\u0004";
  }

  private Parsed readNew(Cell[] cells, AreaCode within) {
    boolean all = true;
    for (Cell cell : cells) {
      all &= cell.isEmpty();
    }
    if (all) {
      return Parsed.nothing(parts);
    }
    for (Cell cell : cells) {
      if (cell instanceof Cell.Uncalculated) {
        return flaw(
            "uncalculated-formula",
            "Rumus ini belum dihitung. Buka berkas di Excel, simpan, lalu unggah lagi.");
      }
      if (cell instanceof Cell.Faulty) {
        return flaw(
            "formula-error", "Sel ini berisi galat rumus. Perbaiki rumusnya, lalu unggah lagi.");
      }
    }
    if (!accepted.isEmpty()) {
      String value = accepted.get(Words.lower(cells[0].shown()));
      if (value != null) {
        return readAccepted(value, cells, within);
      }
    }
    return parse(cells, within);
  }

  /** A value that a person chose for a word. */
  Parsed readAccepted(String value, Cell[] cells, AreaCode within) {
    Cell[] instead = cells.clone();
    instead[0] = new Cell.Text(value);
    return parse(instead, within);
  }

  abstract Parsed parse(Cell[] cells, AreaCode within);

  final Parsed flaw(String code, String message) {
    return new Parsed(Parsed.nothing(parts).parts(), new Flaw(code, message));
  }

  final Parsed flaw(String code, String message, List<String> candidates) {
    return new Parsed(Parsed.nothing(parts).parts(), new Flaw(code, message, candidates));
  }

  /** The written value for a message; never that of a person. */
  final String quoted(String text) {
    return field.personal()
        ? "ini"
        : "“" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "”";
  }

  /** Nothing is known: the usual words, those of the field, and a dash unless it means something here. */
  final boolean isUnknown(String lower) {
    if (Words.isOneOf(lower, field.unknown()) || Words.isUnknown(lower)) {
      return true;
    }
    return Words.isDash(lower)
        && field.zero().stream().noneMatch(Words::isDash)
        && !field.choices().containsKey("-");
  }
}
