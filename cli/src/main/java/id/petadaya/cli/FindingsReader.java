package id.petadaya.cli;

import id.petadaya.analysis.indicator.Indicator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code area,P1…P8,D1…D5}, or the columns {@code i01…i13} of BNN's sheet. Empty is unknown, 0
 * not met, above 0 met, {@code 1:n} met with its count. A cell that says something else becomes a
 * complaint and stays unknown; a row without an area, or of an area already read, becomes a
 * complaint and is left out.
 */
final class FindingsReader {

  private static final long MOST_BYTES = 512L << 20;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

  private final CsvCells cells;
  private final @Nullable String wanted;
  private final FindingsHeader header;

  private final List<String> areas = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<Indicator, Double> figures = new EnumMap<>(Indicator.class);
  private final List<Complaint> complaints = new ArrayList<>();
  private String area = "";
  private int[] met = new int[1024];
  private int[] known = new int[1024];

  private FindingsReader(byte[] bytes, String file, @Nullable String wanted) {
    this.wanted = wanted;
    cells = new CsvCells(bytes);
    header = FindingsHeader.read(cells, file);
  }

  /** All areas, without their figures. */
  static FindingsTable read(Path path) throws IOException {
    return read(path, null);
  }

  /** All areas, and the figures of one; dots in its code do not matter. */
  static FindingsTable readFor(String area, Path path) throws IOException {
    return read(path, FindingsTable.bare(area));
  }

  private static FindingsTable read(Path path, @Nullable String wanted) throws IOException {
    byte[] bytes = bytes(path);
    refuseOtherKinds(bytes, path);
    return new FindingsReader(bytes, path.toString(), wanted).rows();
  }

  private static byte[] bytes(Path path) throws IOException {
    try {
      if (Files.isDirectory(path)) {
        throw new Refusal("%s adalah folder, bukan berkas.".formatted(path));
      }
      if (Files.size(path) > MOST_BYTES) {
        throw new Refusal(
            "%s lebih besar dari 512 MiB. Bagi menjadi beberapa berkas.".formatted(path));
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException missing) {
      throw new Refusal("%s tidak ada. Periksa nama dan foldernya.".formatted(path));
    }
  }

  private static void refuseOtherKinds(byte[] bytes, Path path) {
    int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
    if (first == 0x504B || first == 0xD0CF) {
      throw new Refusal(
          "%s adalah buku kerja, bukan CSV. Ubah dulu dengan perintah convert.".formatted(path));
    }
    if (first == 0xFFFE || first == 0xFEFF) {
      throw new Refusal("%s memakai UTF-16. Simpan ulang sebagai CSV UTF-8.".formatted(path));
    }
  }

  private FindingsTable rows() {
    while (cells.next()) {
      if (isUsable()) {
        readRow();
      }
    }
    return new FindingsTable(areas, met, known, figures, header.notes(), complaints);
  }

  private boolean isUsable() {
    area = "";
    if (cells.hasOpenQuote()) {
      return complain(
          null,
          cells.text(0),
          "kutip-terbuka",
          "tanda kutip tidak ditutup, sehingga sisa berkas tidak terbaca. Tutup kutipnya.");
    }
    if (cells.count() > header.columns()) {
      return complain(
          null,
          String.valueOf(cells.count()),
          "kolom-lebih",
          "baris ini punya lebih banyak kolom daripada judul (%d). Periksa koma di dalam isian."
              .formatted(header.columns()));
    }
    area = cells.text(header.areaColumn()).strip();
    if (area.isEmpty()) {
      return complain(
          "area", "", "tanpa-wilayah", "kode wilayah kosong. Isi kodenya, misalnya 53.71.01.1008.");
    }
    if (!seen.add(area)) {
      return complain(
          "area",
          area,
          "wilayah-ganda",
          "wilayah ini sudah ada di baris sebelumnya; yang dipakai baris pertama. Hapus salah satu.");
    }
    if (cells.count() < header.columns()) {
      complain(
          null,
          String.valueOf(cells.count()),
          "kolom-kurang",
          "baris ini hanya punya %d dari %d kolom; sisanya dianggap belum diketahui."
              .formatted(cells.count(), header.columns()));
    }
    return true;
  }

  private void readRow() {
    int row = areas.size();
    areas.add(area);
    boolean isWanted = wanted != null && wanted.equals(FindingsTable.bare(area));
    if (row == met.length) {
      met = Arrays.copyOf(met, 2 * row);
      known = Arrays.copyOf(known, 2 * row);
    }
    int metBits = 0;
    int knownBits = 0;
    for (int at = 0; at < Indicator.all().size(); at++) {
      int column = header.column(at);
      if (column < 0 || cells.isEmpty(column)) {
        continue;
      }
      int digit = cells.onlyByte(column) - '0';
      double value =
          digit >= 0 && digit <= 9 ? digit : answer(column, Indicator.all().get(at));
      if (isWanted && value >= 0) {
        figures.put(Indicator.all().get(at), value);
      }
      knownBits |= value >= 0 ? 1 << at : 0;
      metBits |= value > 0 ? 1 << at : 0;
    }
    met[row] = metBits;
    known[row] = knownBits;
  }

  /** The answer of a cell of more than one sign; -1 when it stays unknown. */
  private double answer(int column, Indicator indicator) {
    String text = cells.text(column).strip();
    if (text.isEmpty()) {
      return -1;
    }
    boolean counted = text.startsWith("1:");
    double value = number(counted ? text.substring(2).strip() : text);
    if (value < 0 || counted && value == 0) {
      complain(
          indicator.code(),
          text,
          value == -2 ? "negatif" : "bukan-temuan",
          advice(text, value, counted));
      return -1;
    }
    return value;
  }

  private static String advice(String text, double value, boolean counted) {
    if (value == -2) {
      return "angka tidak boleh negatif. Temuan ini dianggap belum diketahui.";
    }
    if (counted && value == 0) {
      return "\"1:\" berarti terpenuhi, jadi jumlahnya harus di atas 0. Temuan ini dianggap belum diketahui.";
    }
    return text.matches("\\d+,\\d+")
        ? "tulis angka dengan titik desimal. Temuan ini dianggap belum diketahui."
        : "tulis 0, 1, jumlahnya, atau 1:jumlah; kosongkan bila belum diketahui. Temuan ini dianggap belum diketahui.";
  }

  /** 0 or more; -1 when it is no number, -2 when it is negative. */
  private static double number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return -1;
    }
    double value = Double.parseDouble(text);
    return value < 0 ? -2 : Math.abs(value);
  }

  private boolean complain(@Nullable String column, String value, String code, String message) {
    complaints.add(new Complaint(area, cells.line(), column, value, code, message));
    return false;
  }
}
