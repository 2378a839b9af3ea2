package id.petadaya.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A filled form as a workbook with shared texts, as Excel writes it: 16 columns, about one row in a
 * hundred breaks a rule of {@code bench/templates/isian-lapangan.yml}.
 */
final class FilledForms {

  private static final long SEED = 20200121;
  private static final String[] HEADINGS = {
    "kode_desa",
    "nama_desa",
    "tanggal",
    "sumber",
    "i01",
    "i02",
    "i03",
    "i04",
    "i05",
    "i06",
    "i07",
    "i08",
    "i09",
    "i10",
    "kategori",
    "catatan"
  };
  private static final String[] WORDS = {
    "Suka", "Maju", "Tanjung", "Karang", "Batu", "Air", "Bukit", "Rawa", "Lembah", "Muara"
  };
  private static final String[] SOURCES = {"BNNP", "Polda", "Dinsos", "Kelurahan"};
  private static final String[] CATEGORIES = {"aman", "siaga", "waspada", "bahaya"};
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 16);

  private FilledForms() {}

  static Path write(Path file, int rows) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "petadaya", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("isian");
      for (int column = 0; column < HEADINGS.length; column++) {
        sheet.value(0, column, HEADINGS[column]);
      }
      Random random = new Random(SEED);
      for (int row = 1; row <= rows; row++) {
        Object[] cells = cells(row, random);
        for (int column = 0; column < cells.length; column++) {
          put(sheet, row, column, cells[column]);
        }
      }
    }
    return file;
  }

  /** The same rows as text with commas; a day as 2020-01-16. */
  static Path writeText(Path file, int rows) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      out.println(String.join(",", HEADINGS));
      Random random = new Random(SEED);
      for (int row = 1; row <= rows; row++) {
        out.println(Arrays.stream(cells(row, random))
            .map(Object::toString)
            .collect(Collectors.joining(",")));
      }
    }
    return file;
  }

  private static void put(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (!value.equals("")) {
      sheet.value(row, column, value.toString());
    }
  }

  private static Object[] cells(int row, Random random) {
    Object[] cells = new Object[HEADINGS.length];
    int wrong = random.nextInt(1000);
    cells[0] = wrong < 3 ? "99.XX" : code(row);
    cells[1] = one(WORDS, random) + " " + one(WORDS, random) + " " + row % 997;
    cells[2] = FIRST_DAY.plusDays(random.nextInt(366));
    cells[3] = one(SOURCES, random);
    for (int count = 4; count < 8; count++) {
      cells[count] = wrong == 3 && count == 4 ? -1 : random.nextInt(1 + random.nextInt(12));
    }
    for (int share = 8; share < 14; share++) {
      cells[share] = wrong == 4 && share == 8 ? 140.5 : random.nextInt(10_001) / 100.0;
    }
    cells[14] = wrong > 4 && wrong < 8 ? "gawat" : one(CATEGORIES, random);
    cells[15] = random.nextInt(10) < 3 ? "catatan petugas " + row : "";
    return cells;
  }

  private static String code(int row) {
    return "%02d.%02d.%02d.%04d"
        .formatted(11 + row % 38, 1 + row % 14, 1 + row % 30, 1001 + row % 2000);
  }

  private static String one(String[] of, Random random) {
    return of[random.nextInt(of.length)];
  }
}
