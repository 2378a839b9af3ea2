package id.petadaya.territory;

import static id.petadaya.territory.sql.Tables.OFFICIAL_SIZE;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.audit.Audit;
import id.petadaya.intake.table.Cell;
import id.petadaya.intake.table.Limits;
import id.petadaya.intake.table.RefusedFile;
import id.petadaya.intake.table.Sheet;
import id.petadaya.intake.table.TableFiles;
import id.petadaya.kernel.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sizes of areas as the state publishes them, brought by the office with their source. */
@Component
public class OfficialSizes {

  private static final int HEAD_ROWS = 20;
  private static final Pattern INDONESIAN =
      Pattern.compile("\\d{1,3}(\\.\\d{3})*(,\\d+)?|\\d+,\\d+");
  private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d+)?");

  private final DSLContext db;
  private final Areas areas;
  private final Audit audit;
  private final Clock clock;

  OfficialSizes(DSLContext db, Areas areas, Audit audit, Clock clock) {
    this.db = db;
    this.areas = areas;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What was taken from a file.
   *
   * @param complaints a sentence for each row that was left out, with its place and what to do
   */
  public record Taken(int kept, List<String> complaints) {
    public Taken {
      complaints = List.copyOf(complaints);
    }
  }

  /** Square kilometres of the areas inside one, for those that have an official size. */
  public Map<AreaCode, Double> within(AreaCode area) {
    return db.select(OFFICIAL_SIZE.AREA_CODE, OFFICIAL_SIZE.KM2)
        .from(OFFICIAL_SIZE)
        .where(OFFICIAL_SIZE
            .AREA_CODE
            .eq(area.value())
            .or(OFFICIAL_SIZE.AREA_CODE.startsWith(area.value() + ".")))
        .fetchMap(row -> new AreaCode(row.value1()), row -> row.value2());
  }

  /** Where the sizes inside an area are from, each source once. */
  public List<String> sources(AreaCode area) {
    return db.selectDistinct(OFFICIAL_SIZE.SOURCE)
        .from(OFFICIAL_SIZE)
        .where(OFFICIAL_SIZE.AREA_CODE.startsWith(area.value()))
        .orderBy(OFFICIAL_SIZE.SOURCE)
        .fetch(OFFICIAL_SIZE.SOURCE);
  }

  /**
   * Takes a table with a column for the code ({@code kode}) and one for the size in square kilometres
   * ({@code luas}, {@code luas_km2}); rows that cannot be used are told and left out.
   *
   * @throws Refused when the file cannot be read, has no such columns, or names no source
   */
  @Transactional
  public Taken take(Viewer by, AreaCode area, Path file, String name, String source) {
    if (!by.is(Role.OPERATOR, Role.SECTION_HEAD, Role.ADMINISTRATOR)) {
      throw new Refused(TerritoryProblem.NOT_YOUR_ROLE);
    }
    if (!by.maySee(area)) {
      throw AreaGone.refused();
    }
    if (source.strip().length() < 5) {
      throw refused("Tulis sumber angkanya, misalnya penerbit dan tahunnya.");
    }
    List<String> complaints = new ArrayList<>();
    Map<AreaCode, Double> sizes = read(file, name, area, complaints);
    sizes.forEach((code, km2) -> keep(code, km2, source.strip(), by));
    audit.append(
        by.getName(),
        "territory.official-sizes",
        area.value(),
        area.value(),
        Map.of("kept", sizes.size(), "leftOut", complaints.size()));
    return new Taken(sizes.size(), complaints);
  }

  private void keep(AreaCode code, double km2, String source, Viewer by) {
    db.insertInto(OFFICIAL_SIZE)
        .set(OFFICIAL_SIZE.AREA_CODE, code.value())
        .set(OFFICIAL_SIZE.KM2, km2)
        .set(OFFICIAL_SIZE.SOURCE, source)
        .set(OFFICIAL_SIZE.ADDED_BY, by.getName())
        .set(OFFICIAL_SIZE.ADDED_AT, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .onConflict(OFFICIAL_SIZE.AREA_CODE)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  private Map<AreaCode, Double> read(
      Path file, String name, AreaCode area, List<String> complaints) {
    try {
      for (Sheet sheet : TableFiles.open(file, name, Limits.OFFICE).sheets()) {
        Head head = head(sheet);
        if (head != null) {
          return rows(sheet, head, area, complaints);
        }
      }
    } catch (RefusedFile refused) {
      throw refused(String.valueOf(refused.getMessage()));
    } catch (IOException broken) {
      throw refused("Berkas terputus. Kirim sekali lagi.");
    }
    throw refused(
        "Kolom “kode” dan “luas” (km²) tidak ditemukan. Beri judul kolom itu, lalu kirim lagi.");
  }

  private record Head(int row, int code, int size) {}

  private static @Nullable Head head(Sheet sheet) {
    for (int row = 0; row < Math.min(HEAD_ROWS, sheet.rowCount()); row++) {
      int code = -1;
      int size = -1;
      for (int column = 0; column < sheet.columnCount(); column++) {
        String title = sheet.cell(row, column).shown().strip().toLowerCase(Locale.ROOT);
        code = code < 0 && title.startsWith("kode") ? column : code;
        size = size < 0 && title.startsWith("luas") ? column : size;
      }
      if (code >= 0 && size >= 0) {
        return new Head(row, code, size);
      }
    }
    return null;
  }

  private Map<AreaCode, Double> rows(
      Sheet sheet, Head head, AreaCode area, List<String> complaints) {
    Map<AreaCode, Double> sizes = new LinkedHashMap<>();
    for (int row = head.row() + 1; row < sheet.rowCount(); row++) {
      String code = sheet.cell(row, head.code()).shown().strip();
      Cell size = sheet.cell(row, head.size());
      if (code.isEmpty() && size.isEmpty()) {
        continue;
      }
      AreaCode meant = AreaCode.find(code).orElse(null);
      OptionalDouble km2 = km2(size);
      if (meant == null || areas.find(meant).isEmpty()) {
        complaints.add("Baris %d: kode “%s” tidak ada di daftar Kemendagri. Periksa kodenya."
            .formatted(row + 1, code));
      } else if (!area.holds(meant)) {
        complaints.add("Baris %d: %s di luar wilayah kerja, jadi tidak dipakai."
            .formatted(row + 1, areas.displayName(meant)));
      } else if (km2.isEmpty()) {
        complaints.add("Baris %d: luas “%s” bukan angka di atas nol. Tulis dalam km²."
            .formatted(row + 1, size.shown()));
      } else {
        sizes.put(meant, km2.getAsDouble());
      }
    }
    return sizes;
  }

  /** 1.234,5 and 1234.5 alike; a single dot is a decimal mark, as in files of statistics offices. */
  private static OptionalDouble km2(Cell cell) {
    if (cell instanceof Cell.Numeric number) {
      return number.value() > 0 && Double.isFinite(number.value())
          ? OptionalDouble.of(number.value())
          : OptionalDouble.empty();
    }
    String text = cell.shown().strip();
    String plain = INDONESIAN.matcher(text).matches()
            && (text.contains(",") || !PLAIN.matcher(text).matches())
        ? text.replace(".", "").replace(',', '.')
        : text;
    if (!PLAIN.matcher(plain).matches()) {
      return OptionalDouble.empty();
    }
    double km2 = Double.parseDouble(plain);
    return km2 > 0 ? OptionalDouble.of(km2) : OptionalDouble.empty();
  }

  private static Refused refused(String reason) {
    return new Refused(TerritoryProblem.FILE_REFUSED, Map.of("reason", reason));
  }
}
