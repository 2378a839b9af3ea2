package id.petadaya.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
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
    Random random = new Random(SEED);
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "petadaya", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("isian");
      for (int column = 0; column < HEADINGS.length; column++) {
        sheet.value(0, column, HEADINGS[column]);
      }
      for (int row = 1; row <= rows; row++) {
        fill(sheet, row, random);
      }
    }
    return file;
  }

  private static void fill(Worksheet sheet, int row, Random random) {
    int wrong = random.nextInt(1000);
    sheet.value(row, 0, wrong < 3 ? "99.XX" : code(row));
    sheet.value(row, 1, one(WORDS, random) + " " + one(WORDS, random) + " " + row % 997);
    sheet.value(row, 2, FIRST_DAY.plusDays(random.nextInt(366)));
    sheet.style(row, 2).format("yyyy-mm-dd").set();
    sheet.value(row, 3, one(SOURCES, random));
    for (int count = 4; count < 8; count++) {
      sheet.value(
          row, count, wrong == 3 && count == 4 ? -1 : random.nextInt(1 + random.nextInt(12)));
    }
    for (int share = 8; share < 14; share++) {
      sheet.value(row, share, wrong == 4 && share == 8 ? 140.5 : random.nextInt(10_001) / 100.0);
    }
    sheet.value(row, 14, wrong > 4 && wrong < 8 ? "gawat" : one(CATEGORIES, random));
    if (random.nextInt(10) < 3) {
      sheet.value(row, 15, "catatan petugas " + row);
    }
  }

  private static String code(int row) {
    return "%02d.%02d.%02d.%04d"
        .formatted(11 + row % 38, 1 + row % 14, 1 + row % 30, 1001 + row % 2000);
  }

  private static String one(String[] of, Random random) {
    return of[random.nextInt(of.length)];
  }
}
