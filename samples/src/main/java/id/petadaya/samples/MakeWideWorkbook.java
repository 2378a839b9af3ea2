package id.petadaya.samples;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes one large workbook for measurements: 16 columns, shared strings as Excel writes them, about
 * 1 % of the rows breaking exactly one of four rules; and the same rows as CSV. Everything is made
 * up. Rows are streamed; only the distinct words are held.
 *
 * <p>Columns: kode_desa, nama_desa, tanggal, sumber, i01 to i04 (counts), i05 to i10 (0 to 100),
 * kategori, catatan.
 */
public final class MakeWideWorkbook {

  /** The four ways in which a row can be wrong. */
  public enum Fault {
    /** The code has not the form of a code. */
    CODE,
    /** A count below 0 (i01). */
    COUNT,
    /** A percentage above 100 (i05). */
    PERCENT,
    /** A category nobody knows. */
    CATEGORY
  }

  /** What was made: the rows, and which of them are wrong (row number in the sheet, from 1) and how. */
  public record Made(Path workbook, Path csv, int rows, Map<Integer, Fault> faults) {

    public Made {
      faults = Collections.unmodifiableMap(new TreeMap<>(faults));
    }
  }

  private static final LocalDateTime FIXED = LocalDateTime.of(2020, 1, 16, 9, 0);
  private static final List<String> CATEGORIES = List.of("aman", "siaga", "waspada", "bahaya");
  private static final List<String> SOURCES = List.of("BNNP", "Polda", "Dinsos", "Kelurahan");
  private static final List<String> HEADING = List.of(
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
      "catatan");

  private final Random random;
  private final Map<String, Integer> words = new LinkedHashMap<>();
  private final Map<Integer, Fault> faults = new TreeMap<>();
  private long wordCells;

  private MakeWideWorkbook(long seed) {
    random = new Random(seed);
  }

  /** Writes 100,000 rows into the folder given, or into the current one. */
  public static void main(String... arguments) throws IOException {
    Made made = write(Path.of(arguments.length > 0 ? arguments[0] : "."), 100_000, 1);
    System.out.println("rows " + made.rows() + " bad " + made.faults().size());
  }

  /** Writes {@code rows.xlsx} and {@code rows.csv}; same rows and same seed, same bytes. */
  public static Made write(Path folder, int rows, long seed) throws IOException {
    Files.createDirectories(folder);
    return new MakeWideWorkbook(seed).make(folder, rows);
  }

  private Made make(Path folder, int rows) throws IOException {
    Path workbook = folder.resolve("rows.xlsx");
    Path csv = folder.resolve("rows.csv");
    try (OutputStream file = Files.newOutputStream(workbook);
        ZipOutputStream zip = new ZipOutputStream(file);
        BufferedWriter text = Files.newBufferedWriter(csv)) {
      Writer xml = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
      for (Map.Entry<String, String> part : WorkbookParts.all().entrySet()) {
        part(zip, xml, part.getKey(), part.getValue());
      }
      sheet(zip, xml, text, rows);
      words(zip, xml);
      zip.finish();
    }
    return new Made(workbook, csv, rows, faults);
  }

  private void sheet(ZipOutputStream zip, Writer xml, BufferedWriter text, int rows)
      throws IOException {
    open(zip, "xl/worksheets/sheet1.xml");
    xml.write(WorkbookParts.XML + "<worksheet xmlns=\"" + WorkbookParts.MAIN + "\"><sheetData>");
    row(xml, text, 1, new ArrayList<>(HEADING));
    for (int at = 0; at < rows; at++) {
      row(xml, text, at + 2, values(at));
    }
    xml.write("</sheetData></worksheet>");
    close(zip, xml);
  }

  /** The values of a row: text, whole numbers, numbers with two decimals, a date. */
  private List<Object> values(int at) {
    List<Object> row = new ArrayList<>();
    row.add(
        "%02d.%02d.%02d.%04d".formatted(11 + at % 38, 1 + at % 13, 1 + at % 29, 2001 + at % 97));
    row.add("Desa Contoh " + at % 4999);
    row.add(LocalDate.of(2020, 1, 1).plusDays(at % 365));
    row.add(SOURCES.get(random.nextInt(SOURCES.size())));
    for (int count = 0; count < 4; count++) {
      row.add((int) (-2 * Math.log(1 - random.nextDouble())));
    }
    for (int percent = 0; percent < 6; percent++) {
      row.add(random.nextInt(10_001) / 100.0);
    }
    row.add(CATEGORIES.get(random.nextInt(CATEGORIES.size())));
    row.add(random.nextInt(10) < 7 ? "" : "catatan petugas " + at);
    if (random.nextInt(100) == 0) {
      spoil(row, Fault.values()[random.nextInt(4)], at + 2);
    }
    return row;
  }

  private void spoil(List<Object> row, Fault fault, int number) {
    switch (fault) {
      case CODE -> row.set(0, "99.XX");
      case COUNT -> row.set(4, -1);
      case PERCENT -> row.set(8, 140.5);
      case CATEGORY -> row.set(14, "gawat");
    }
    faults.put(number, fault);
  }

  private void row(Writer xml, Writer text, int number, List<Object> values) throws IOException {
    xml.write("<row r=\"" + number + "\">");
    for (int column = 0; column < values.size(); column++) {
      Object value = values.get(column);
      text.write((column == 0 ? "" : ",") + value);
      if (!value.equals("")) {
        xml.write("<c r=\"" + (char) ('A' + column) + number + '"' + content(value) + "</c>");
      }
    }
    xml.write("</row>");
    text.write('\n');
  }

  private String content(Object value) {
    return switch (value) {
      case String s -> {
        wordCells++;
        yield " t=\"s\"><v>" + words.computeIfAbsent(s, w -> words.size()) + "</v>";
      }
      case LocalDate d -> " s=\"1\"><v>" + (d.toEpochDay() + 25_569) + "</v>";
      default -> "><v>" + value + "</v>";
    };
  }

  private void words(ZipOutputStream zip, Writer xml) throws IOException {
    open(zip, "xl/sharedStrings.xml");
    xml.write("%s<sst xmlns=\"%s\" count=\"%d\" uniqueCount=\"%d\">"
        .formatted(WorkbookParts.XML, WorkbookParts.MAIN, wordCells, words.size()));
    for (String word : words.keySet()) { // no word holds a mark that XML would need escaped
      xml.write("<si><t>" + word + "</t></si>");
    }
    xml.write("</sst>");
    close(zip, xml);
  }

  private static void part(ZipOutputStream zip, Writer xml, String name, String content)
      throws IOException {
    open(zip, name);
    xml.write(WorkbookParts.XML + content);
    close(zip, xml);
  }

  private static void open(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(FIXED);
    zip.putNextEntry(entry);
  }

  private static void close(ZipOutputStream zip, Writer xml) throws IOException {
    xml.flush();
    zip.closeEntry();
  }
}
