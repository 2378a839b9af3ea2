package id.petadaya.intake.table;

import static id.petadaya.intake.table.RefusedFile.Reason.BOMB;
import static id.petadaya.intake.table.RefusedFile.Reason.CORRUPT;
import static id.petadaya.intake.table.RefusedFile.Reason.HOSTILE;
import static id.petadaya.intake.table.RefusedFile.Reason.TOO_LARGE;
import static id.petadaya.intake.table.RefusedFile.Reason.WRONG_TYPE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import id.petadaya.intake.table.RefusedFile.Reason;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files built to fill the memory. What counts is all that is ever allocated, freed or not. */
class HeavyFilesTests {

  private static final long MOST_ALLOCATED = 300L << 20;

  @TempDir
  Path folder;

  @TestFactory
  Stream<DynamicTest> heavyFilesAreRefusedWithLittleMemory() {
    return Stream.of(
        file(
            "a sheet that hides its size",
            CORRUPT,
            () -> lying(Made.workbook("")
                .with("xl/worksheets/sheet1.xml", new byte[64 << 20])
                .bytes())),
        file(
            "few cells far apart in many rows",
            TOO_LARGE,
            () -> Made.workbook(rows(199_000, HeavyFilesTests::farApart)).bytes()),
        file("the same over many sheets", TOO_LARGE, HeavyFilesTests::manySheets),
        file(
            "texts of their own in every cell",
            TOO_LARGE,
            () -> Made.workbook(rows(190_000, HeavyFilesTests::inlineTexts)).bytes()),
        file(
            "one filled cell repeated in both directions",
            TOO_LARGE,
            () -> Made.ods(FILLED).bytes()),
        file(
            "a thousand million laughs",
            BOMB,
            () -> Made.workbook("")
                .with("xl/sharedStrings.xml", laughs() + "<sst><si><t>&i;</t></si></sst>")
                .bytes()),
        file(
            "elements within elements without end",
            BOMB,
            () -> Made.workbook("")
                .with("xl/sharedStrings.xml", "<sst><si>" + "<r>".repeat(100_000))
                .bytes()),
        file(
            "a tag of 4 MB",
            CORRUPT,
            () -> Made.workbook("<row " + noise(4 << 20) + "='1'/>").bytes()),
        file(
            "a document type far into a sheet",
            HOSTILE,
            () -> Made.workbook(
                    "<!--" + " ".repeat(9000) + "--><!DOCTYPE a SYSTEM 'file:///etc/hostname'>")
                .bytes()),
        file(
            "a million columns of text", TOO_LARGE, () -> "a,".repeat(1_000_000).getBytes(UTF_8)),
        file(
            "twenty million empty lines and one more",
            TOO_LARGE,
            () -> ("\n".repeat(20_000_000) + "a,b").getBytes(UTF_8)),
        file("one line of 100 MB", TOO_LARGE, () -> letters(100 << 20)),
        file("one line of 40 MB", TOO_LARGE, () -> letters(40 << 20)),
        file(
            "quotes that never close", TOO_LARGE, () -> "\"a,".repeat(3_500_000).getBytes(UTF_8)),
        file(
            "a web archive",
            WRONG_TYPE,
            () -> "MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n".getBytes(UTF_8)));
  }

  @Test
  void oneLongTextInManyCellsIsHeldOnce() throws Exception {
    String word = noise(30_000);
    String rows = rows(
        50_000,
        row -> "<c r='A%1$d' t='s'><v>0</v></c><c r='B%1$d' t='s'><v>0</v></c>".formatted(row));
    Path file = Made.file(
        folder,
        "a",
        Made.workbook(rows)
            .with("xl/sharedStrings.xml", "<sst><si><t>" + word + "</t></si></sst>")
            .bytes());
    long before = allocated();
    Sheet sheet = TableFiles.open(file, Limits.OFFICE).sheets().getFirst();
    assertThat(allocated() - before).isLessThan(50L << 20);
    assertThat(sheet.cell(49_999, 1).shown()).isEqualTo(word);
  }

  @Test
  void rangesLaidOverEachOtherWithoutEndAreLeftOut() throws Exception {
    String merges = IntStream.range(1, 60_000)
        .mapToObj("<mergeCell ref='A1:XFD%d'/>"::formatted)
        .collect(joining());
    String sheet = Made.sheet(rows(1000, row -> "<c><v>1</v></c><c><v>2</v></c>"))
        .replace("<mergeCells>", "<mergeCells>" + merges);
    Path file = Made.file(
        folder, "a", Made.workbook("").with("xl/worksheets/sheet1.xml", sheet).bytes());
    assertThat(TableFiles.open(file, Limits.OFFICE).sheets().getFirst().merges())
        .hasSizeBetween(1, 1000);
  }

  @Test
  void aDimensionThatIsNotTrueIsNotBelieved() throws Exception {
    String sheet = Made.sheet("<row><c><v>5</v></c></row>")
        .replace("<sheetData>", "<dimension ref='A1:XFD1048576'/><sheetData>");
    Path file = Made.file(
        folder, "a", Made.workbook("").with("xl/worksheets/sheet1.xml", sheet).bytes());
    assertThat(TableFiles.open(file, Limits.OFFICE).sheets().getFirst().rowCount())
        .isEqualTo(1);
  }

  private DynamicTest file(String what, Reason reason, Supplier<byte[]> bytes) {
    return DynamicTest.dynamicTest(what + " is " + reason, () -> {
      Path file = Made.file(folder, "berkas", bytes.get());
      long before = allocated();
      RefusedFile refused =
          catchThrowableOfType(RefusedFile.class, () -> TableFiles.open(file, Limits.OFFICE));
      assertThat(allocated() - before).as("bytes allocated").isLessThan(MOST_ALLOCATED);
      assertThat(refused).isNotNull();
      assertThat(refused.reason()).isEqualTo(reason);
    });
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  private static final String FILLED =
      "<table:table table:name='a'><table:table-row table:number-rows-repeated='190000'>"
          + "<table:table-cell office:value-type='float' office:value='1' table:number-columns-repeated='390'/></table:table-row></table:table>";

  private static String rows(int count, IntFunction<String> cells) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(row -> "<row r='" + row + "'>" + cells.apply(row) + "</row>")
        .collect(joining());
  }

  private static String farApart(int row) {
    return "<c r='A%1$d'><v>1</v></c><c r='CV%1$d'><v>1</v></c><c r='GR%1$d'><v>1</v></c><c r='NX%1$d'><v>1</v></c>"
        .formatted(row);
  }

  private static String inlineTexts(int row) {
    return IntStream.range(0, 12)
        .mapToObj(column -> "<c t='inlineStr'><is><t>k" + row * 12 + column + "</t></is></c>")
        .collect(joining());
  }

  private static byte[] manySheets() {
    Made made = Made.workbook("");
    StringBuilder sheets = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    String content = Made.sheet(rows(20_000, HeavyFilesTests::farApart));
    for (int at = 0; at < 50; at++) {
      sheets.append("<sheet name='s%d' id='q%d'/>".formatted(at, at));
      relations.append("<Relationship Id='q%1$d' Type='/worksheet' Target='worksheets/s%1$d.xml'/>"
          .formatted(at));
      made.with("xl/worksheets/s%d.xml".formatted(at), content);
    }
    return made.with("xl/workbook.xml", "<workbook>" + sheets + "</workbook>")
        .with("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>")
        .bytes();
  }

  private static String laughs() {
    StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY a 'haha'>");
    for (char name = 'b'; name <= 'i'; name++) {
      type.append("<!ENTITY %c '%s'>".formatted(name, ("&" + (char) (name - 1) + ";").repeat(10)));
    }
    return type.append("]>").toString();
  }

  /** Letters that hardly pack, the same each time. */
  private static String noise(int length) {
    Random random = new Random(7);
    StringBuilder noise = new StringBuilder(length);
    for (int at = 0; at < length; at++) {
      noise.append((char) ('a' + random.nextInt(26)));
    }
    return noise.toString();
  }

  private static byte[] letters(int length) {
    byte[] letters = new byte[length];
    Arrays.fill(letters, (byte) 'a');
    return letters;
  }

  /** Writes 1 wherever the archive notes an inflated size of 64 MB. */
  private static byte[] lying(byte[] zip) {
    byte[] size = {0, 0, 0, 4};
    for (int at = 0; at + 4 <= zip.length; at++) {
      if (Arrays.equals(zip, at, at + 4, size, 0, 4)) {
        zip[at] = 1;
        zip[at + 3] = 0;
      }
    }
    return zip;
  }
}
