package id.petadaya.intake.template;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.imports.Field;
import id.petadaya.intake.table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point of Indonesia in decimal degrees, from one cell or two, in decimals or degrees, minutes and
 * seconds with LS, LU and BT. Swapped axes and a lost minus sign are mended and told.
 */
final class PointReader extends FieldReader {

  /** Indonesia lies between these, in degrees. */
  private static final double SOUTH = -11.5;

  private static final double NORTH = 6.3;
  private static final double WEST = 94.5;
  private static final double EAST = 141.5;

  private static final Pattern HEMISPHERE = Pattern.compile(
      "(?<![A-Z])(L\\.?S|L\\.?U|B\\.?T|B\\.?B|LINTANG SELATAN|LINTANG UTARA|BUJUR TIMUR|S|N|U|E|T|W)(?![A-Z])\\.?");
  private static final Pattern DEGREES = Pattern.compile("\\d+(?:[.,]\\d+)?");
  private static final Pattern DECIMAL =
      Pattern.compile("[-−–]?\\s*\\d{1,3}[.,]\\d+|[-−–]?\\d{1,3}");

  /** Degrees; {@code sure} when a sign or hemisphere was written. */
  private record Axis(double value, boolean sure, boolean sexagesimal) {}

  private int south;
  private int seen;

  PointReader(Field field, Around around) {
    super(field, around);
  }

  @Override
  boolean learns() {
    return true;
  }

  @Override
  void learn(Cell[] cells) {
    List<Axis> axes = axes(cells);
    for (Axis axis : axes == null ? List.<Axis>of() : axes) {
      if (Math.abs(axis.value) < 12) {
        seen++;
        south += axis.value < 0 ? 1 : 0;
      }
    }
  }

  @Override
  Parsed parse(Cell[] cells, AreaCode within) {
    List<Axis> axes = axes(cells);
    if (axes == null) {
      return Parsed.nothing(parts);
    }
    if (axes.size() != 2) {
      return flaw(
          "unreadable-point",
          "Koordinat tidak terbaca. Tulis seperti -10,16889; 123,64435 atau 10°10'08\" LS 123°38'40\" BT.");
    }
    return placed(axes.get(0), axes.get(1));
  }

  private Parsed placed(Axis first, Axis second) {
    boolean swapped = Math.abs(first.value) > 90 && Math.abs(second.value) < 12;
    Axis lat = swapped ? second : first;
    Axis lon = swapped ? first : second;
    double north = lat.value;
    boolean lost = north > 0 && !lat.sure && (north > NORTH || 2 * south > seen);
    if (lost) {
      north = -north;
    }
    if (north < SOUTH || north > NORTH || lon.value < WEST || lon.value > EAST) {
      return flaw(
          "point-outside", "Titik ini di luar Indonesia. Periksa lintang, bujur, dan tanda koma.");
    }
    String[] degrees = {text(north, lat), text(lon.value, lon)};
    if (swapped) {
      return Parsed.flawed(
          new Parsed.Flaw(
              "axes-swapped",
              "Lintang dan bujur tertukar; sudah dikembalikan. Periksa titiknya di peta."),
          degrees);
    }
    return lost
        ? Parsed.flawed(
            new Parsed.Flaw(
                "sign-lost",
                "Tanda minus lintang selatan hilang; sudah ditambahkan. Periksa titiknya di peta."),
            degrees)
        : Parsed.of(degrees);
  }

  /** A second of arc is about 30 m: five decimals hold all that was written. */
  private static String text(double value, Axis axis) {
    return Numbers.plain(
        axis.sexagesimal ? Math.round(value * 1e5) / 1e5 : Math.round(value * 1e9) / 1e9);
  }

  /** Null when nothing is known. */
  private @Nullable List<Axis> axes(Cell[] cells) {
    boolean two = cells.length > 2 && !cells[1].isEmpty() && !cells[2].isEmpty();
    if (two) {
      if (isUnknown(Words.lower(cells[1].shown())) || isUnknown(Words.lower(cells[2].shown()))) {
        return null;
      }
      Axis lat = axis(cells[1]);
      Axis lon = axis(cells[2]);
      return lat == null || lon == null ? List.of() : List.of(lat, lon);
    }
    String text = Words.squeeze(cells[0].shown());
    if (text.isEmpty() || isUnknown(text.toLowerCase(Locale.ROOT))) {
      return cells.length > 2
              && (!cells[1].isEmpty() || !cells[2].isEmpty())
              && !isUnknown(Words.lower(cells[1].shown() + cells[2].shown()))
          ? List.of()
          : null;
    }
    return pair(text.toUpperCase(Locale.ROOT));
  }

  private static @Nullable Axis axis(Cell cell) {
    if (cell instanceof Cell.Numeric number) {
      return new Axis(number.value(), number.value() < 0, false);
    }
    return single(Words.squeeze(cell.shown()).toUpperCase(Locale.ROOT));
  }

  private static List<Axis> pair(String text) {
    List<Integer> ends = new ArrayList<>();
    Matcher h = HEMISPHERE.matcher(text);
    int firstDigit = firstDigit(text);
    while (h.find()) {
      ends.add(h.start() > firstDigit ? h.end() : -h.start() - 1);
    }
    if (!ends.isEmpty() || text.indexOf('°') >= 0 || text.indexOf('º') >= 0) {
      int cut = cut(text, ends);
      if (cut > 0) {
        Axis first = single(text.substring(0, cut));
        Axis second = single(text.substring(cut));
        return first == null || second == null ? List.of() : List.of(first, second);
      }
    }
    List<Axis> axes = new ArrayList<>();
    Matcher m = DECIMAL.matcher(text);
    while (m.find()) {
      Axis axis = single(m.group().replace(" ", ""));
      if (axis != null) {
        axes.add(axis);
      }
    }
    return axes;
  }

  /** Where the first coordinate ends: behind its hemisphere, or before the second one's. */
  private static int cut(String text, List<Integer> ends) {
    if (ends.isEmpty()) {
      Matcher parting = Pattern.compile(
              "\\s*[,;/]\\s*(?=[-−]?\\d{2,3}\\s*[°º])|\\s+(?=[-−]?1\\d{2}\\s*[°º])|\\s+(?=9\\d\\s*[°º])")
          .matcher(text);
      return parting.find() ? parting.end() : -1;
    }
    if (ends.getFirst() >= 0) {
      return ends.getFirst();
    }
    Matcher h = HEMISPHERE.matcher(text);
    boolean hasFirst = h.find();
    return hasFirst && h.find() ? h.start() : -1;
  }

  private static int firstDigit(String text) {
    int at = 0;
    while (at < text.length() && !Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static @Nullable Axis single(String text) {
    Matcher h = HEMISPHERE.matcher(text);
    String hemisphere = h.find() ? h.group(1).replace(".", "") : "";
    boolean minus = text.indexOf('-') >= 0 && text.indexOf('-') < firstDigit(text)
        || text.indexOf('−') >= 0 && text.indexOf('−') < firstDigit(text)
        || text.indexOf('–') >= 0 && text.indexOf('–') < firstDigit(text);
    List<Double> numbers = new ArrayList<>();
    Matcher m = DEGREES.matcher(text);
    while (m.find() && numbers.size() < 3) {
      numbers.add(Double.parseDouble(m.group().replace(',', '.')));
    }
    if (numbers.isEmpty()) {
      return null;
    }
    double value = numbers.get(0);
    if (numbers.size() > 1) {
      value += numbers.get(1) / 60;
    }
    if (numbers.size() > 2) {
      value += numbers.get(2) / 3600;
    }
    boolean south = List.of("LS", "S", "LINTANG SELATAN", "BB", "W").contains(hemisphere);
    return new Axis(
        minus || south ? -value : value, minus || !hemisphere.isEmpty(), numbers.size() > 1);
  }
}
