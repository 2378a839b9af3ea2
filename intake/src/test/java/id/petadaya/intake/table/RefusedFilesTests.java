package id.petadaya.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.petadaya.intake.SharedData;
import id.petadaya.intake.table.RefusedFile.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RefusedFilesTests {

  private static final String ROW = "<row r='1'><c r='A1'><v>1</v></c></row>";
  private static final byte[] SOUND = Made.workbook(ROW).bytes();

  @TempDir
  Path folder;

  /** What becomes of every workbook of the reference set; null is opened. */
  private static final Map<String, Reason> REFERENCE = new TreeMap<>(Map.of(
      "54764.xlsx", Reason.BOMB,
      "poc-xmlbomb.xlsx", Reason.BOMB,
      "duplicate-filename.xlsx", Reason.HOSTILE,
      "xlsx-corrupted.xlsx", Reason.CORRUPT,
      "clusterfuzz-testcase-minimized-POIXSSFFuzzer-6123461607817216.xlsx", Reason.CORRUPT,
      "protected_passtika.xlsx", Reason.LOCKED,
      "password.xls", Reason.LOCKED,
      "testEXCEL_5.xls", Reason.WRONG_TYPE,
      "date.xlsb", Reason.WRONG_TYPE));

  @Test
  void everyReferenceWorkbookOpensOrIsRefusedForItsTrueReason() throws Exception {
    Map<String, String> outcomes = new TreeMap<>();
    try (Stream<Path> files = Files.list(SharedData.file("reference/excel"))) {
      for (Path file : files.filter(each -> !each.toString().endsWith(".csv")).toList()) {
        outcomes.put(file.getFileName().toString(), outcome(file));
      }
    }
    assertThat(outcomes).hasSize(25);
    outcomes.forEach((name, outcome) -> assertThat(outcome)
        .as(name)
        .isEqualTo(REFERENCE.containsKey(name) ? REFERENCE.get(name).name() : "opened"));
  }

  private static String outcome(Path file) throws Exception {
    try {
      TableFiles.open(file, Limits.OFFICE);
      return "opened";
    } catch (RefusedFile refused) {
      assertThat(refused.getMessage()).endsWith(".").contains(" ");
      return refused.reason().name();
    }
  }

  @TestFactory
  Stream<DynamicTest> hostileAndForeignFilesAreRefusedForTheirTrueReason() {
    String bombs = "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;&b;'>]>";
    String outside = "<!DOCTYPE a SYSTEM 'file:///etc/hostname'>";
    String entity = "<!DOCTYPE a [<!ENTITY b SYSTEM 'http://localhost:1/x'>]>";
    return Stream.of(
        file("no bytes", Reason.EMPTY, () -> new byte[0]),
        file("only blanks", Reason.EMPTY, () -> "  \n \n".getBytes(StandardCharsets.UTF_8)),
        file("only a byte order mark", Reason.EMPTY, () ->
            new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}),
        file(
            "a PDF", Reason.WRONG_TYPE, () -> "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8)),
        file("a picture", Reason.WRONG_TYPE, () ->
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}),
        file("a photo", Reason.WRONG_TYPE, () ->
            new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16}),
        file(
            "a web page",
            Reason.WRONG_TYPE,
            () ->
                "<html><table><tr><td>1</td></tr></table></html>".getBytes(StandardCharsets.UTF_8)),
        file(
            "a bare web table",
            Reason.WRONG_TYPE,
            () -> "\ufeff<meta charset='utf-8'><table border=1><tr><td>1"
                .getBytes(StandardCharsets.UTF_8)),
        file(
            "some XML",
            Reason.WRONG_TYPE,
            () -> "<?xml version='1.0'?><a/>".getBytes(StandardCharsets.UTF_8)),
        file("random bytes", Reason.WRONG_TYPE, () -> random(5000)),
        file(
            "a plain zip",
            Reason.WRONG_TYPE,
            () -> new Made().with("a.txt", "a").bytes()),
        file(
            "a Word document",
            Reason.WRONG_TYPE,
            () -> new Made()
                .with("[Content_Types].xml", "<a/>")
                .with("word/document.xml", "<a/>")
                .bytes()),
        file(
            "a binary workbook",
            Reason.WRONG_TYPE,
            () -> new Made()
                .with("[Content_Types].xml", "<a/>")
                .with("xl/workbook.bin", "a")
                .bytes()),
        file(
            "an OpenDocument text",
            Reason.WRONG_TYPE,
            () -> new Made()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .with("content.xml", "<a/>")
                .bytes()),
        file(
            "a locked OpenDocument",
            Reason.LOCKED,
            () -> Made.ods("")
                .with("META-INF/manifest.xml", "<m><encryption-data/></m>")
                .bytes()),
        file("half a workbook", Reason.CORRUPT, () -> Arrays.copyOf(SOUND, SOUND.length / 2)),
        file("half an old workbook", Reason.CORRUPT, () -> new byte[] {
          (byte) 0xD0,
          (byte) 0xCF,
          0x11,
          (byte) 0xE0,
          (byte) 0xA1,
          (byte) 0xB1,
          0x1A,
          (byte) 0xE1,
          0,
          0
        }),
        file(
            "a sheet cut off",
            Reason.CORRUPT,
            () -> Made.workbook("")
                .with("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1")
                .bytes()),
        file(
            "a sheet that is not there",
            Reason.CORRUPT,
            () -> Made.workbook("").with("xl/_rels/workbook.xml.rels", "<a/>").bytes()),
        file(
            "no sheet in the workbook",
            Reason.EMPTY,
            () -> Made.workbook("").with("xl/workbook.xml", "<workbook/>").bytes()),
        file("no sheet in the OpenDocument", Reason.EMPTY, () -> Made.ods("").bytes()),
        file(
            "too many rows",
            Reason.TOO_LARGE,
            () -> Made.workbook("<row r='200001'><c r='A200001'><v>1</v></c></row>")
                .bytes()),
        file(
            "too many columns",
            Reason.TOO_LARGE,
            () -> Made.workbook("<row r='1'><c r='OKA1'><v>1</v></c></row>").bytes()),
        file(
            "too many repeated rows",
            Reason.TOO_LARGE,
            () -> Made.ods(repeated("number-rows-repeated='1048576'", "")).bytes()),
        file(
            "too many repeated columns",
            Reason.TOO_LARGE,
            () -> Made.ods(repeated("", "number-columns-repeated='16384'")).bytes()),
        file(
            "repeated cells without end",
            Reason.TOO_LARGE,
            () -> Made.ods(
                    repeated("number-rows-repeated='190000'", "number-columns-repeated='390'"))
                .bytes()),
        file(
            "too many sheets",
            Reason.TOO_LARGE,
            () -> Made.workbook("")
                .with(
                    "xl/workbook.xml",
                    "<workbook>" + "<sheet name='a' id='r0'/>".repeat(1) + manySheets()
                        + "</workbook>")
                .bytes()),
        file(
            "a part that inflates beyond measure",
            Reason.BOMB,
            () -> Made.workbook(ROW).with("xl/media/a.bin", new byte[60 << 20]).bytes()),
        file(
            "a sheet that inflates beyond measure",
            Reason.BOMB,
            () -> Made.workbook(" ".repeat(60 << 20)).bytes()),
        file("very many parts", Reason.BOMB, () -> manyParts()),
        file(
            "very deep XML",
            Reason.BOMB,
            () -> Made.workbook(ROW)
                .with("xl/styles.xml", "<a>".repeat(5000) + "</a>".repeat(5000))
                .bytes()),
        file(
            "a text without end",
            Reason.BOMB,
            () -> Made.ods("")
                .with("content.xml", "<a>" + noise(20 << 20) + "</a>")
                .quickly()),
        file(
            "a literal part without end",
            Reason.BOMB,
            () -> Made.workbook(ROW)
                .with(
                    "xl/sharedStrings.xml",
                    "<a><![CDATA[" + noise(20 << 20).replace('9', '<') + "]]></a>")
                .quickly()),
        file(
            "more text than fits",
            Reason.TOO_LARGE,
            () -> Made.workbook("<row><c t='inlineStr'><is><t>%s</t></is></c></row>"
                    .formatted(noise(500_000))
                    .repeat(250))
                .quickly()),
        file(
            "entities of entities in words",
            Reason.BOMB,
            () -> Made.workbook(ROW)
                .with("xl/sharedStrings.xml", bombs + "<sst/>")
                .bytes()),
        file(
            "an outside document type in a sheet",
            Reason.HOSTILE,
            () -> Made.workbook(ROW)
                .with("xl/worksheets/sheet1.xml", outside + "<worksheet/>")
                .bytes()),
        file(
            "an outside entity in relations",
            Reason.HOSTILE,
            () -> Made.workbook(ROW).with("_rels/.rels", entity + "<a>&b;</a>").bytes()),
        file(
            "an outside entity in OpenDocument",
            Reason.HOSTILE,
            () -> Made.ods("").with("content.xml", entity + "<a>&b;</a>").bytes()),
        file(
            "a document type late and in UTF-16",
            Reason.HOSTILE,
            () -> Made.workbook(ROW)
                .with(
                    "xl/styles.xml",
                    ("<!--" + " ".repeat(9000) + "-->" + outside + "<a/>")
                        .getBytes(StandardCharsets.UTF_16))
                .bytes()),
        file(
            "a name that climbs out",
            Reason.HOSTILE,
            () -> Made.workbook(ROW).with("../../tmp/a.xml", "<a/>").bytes()),
        file(
            "a name from the root",
            Reason.HOSTILE,
            () -> Made.workbook(ROW).with("/etc/a", "<a/>").bytes()),
        file(
            "a name of Windows",
            Reason.HOSTILE,
            () -> Made.workbook(ROW).with("C:\\a.xml", "<a/>").bytes()),
        file(
            "two parts of one name",
            Reason.HOSTILE,
            () -> Made.workbook(ROW).with("XL/Workbook.xml", "<a/>").bytes()));
  }

  private static String repeated(String row, String cell) {
    return "<table:table table:name='a'><table:table-row %s><table:table-cell office:value-type='float' office:value='1' %s/></table:table-row></table:table>"
        .formatted(row.isEmpty() ? "" : "table:" + row, cell.isEmpty() ? "" : "table:" + cell);
  }

  private static String manySheets() {
    StringBuilder sheets = new StringBuilder();
    for (int at = 0; at < 100; at++) {
      sheets.append("<sheet name='s%d' id='q%d'/>".formatted(at, at));
    }
    return sheets.toString();
  }

  private static byte[] manyParts() {
    Made made = Made.workbook(ROW);
    for (int at = 0; at < 5000; at++) {
      made.with("p/" + at, "a");
    }
    return made.bytes();
  }

  /** Text that does not shrink much: numbers of chance, the same half million signs again and again. */
  private static String noise(int length) {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder(500_000);
    while (text.length() < 500_000) {
      text.append(random.nextInt(1000)).append(' ');
    }
    return text.toString().repeat(length / 500_000 + 1).substring(0, length);
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private DynamicTest file(String what, Reason reason, Supplier<byte[]> bytes) {
    return DynamicTest.dynamicTest(what + " is " + reason, () -> {
      Path file = Made.file(folder, "berkas", bytes.get());
      long before = System.nanoTime();
      RefusedFile refused =
          catchThrowableOfType(RefusedFile.class, () -> TableFiles.open(file, Limits.OFFICE));
      assertThat(refused).isNotNull();
      assertThat(refused.reason()).isEqualTo(reason);
      assertThat((System.nanoTime() - before) / 1e9).as("seconds").isLessThan(10);
    });
  }

  @Test
  void aFileLargerThanTheLimitIsNotOpened() {
    Path file = Made.file(folder, "a.csv", "a;b\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
    RefusedFile refused = catchThrowableOfType(
        RefusedFile.class, () -> TableFiles.open(file, new Limits(100, 1000, 1, 10, 10)));
    assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void whateverBytesChangeOnlyATableOrARefusalComesOut() throws Exception {
    Random random = new Random(20200116);
    byte[][] seeds = {
      SOUND,
      Made.ods(repeated("", "")).bytes(),
      OldWorkbook.bytes(),
      "a;b;c\n1;\"x\ny\";3\n".getBytes(StandardCharsets.UTF_8)
    };
    int opened = 0;
    int refused = 0;
    for (int run = 0; run < 1200; run++) {
      byte[] bytes = changed(seeds[run % seeds.length], random);
      try {
        TableFile file = TableFiles.open(Made.file(folder, "acak", bytes), Limits.OFFICE);
        file.sheets()
            .forEach(sheet ->
                sheet.cell(sheet.rowCount() - 1, sheet.columnCount() - 1).shown());
        opened++;
      } catch (RefusedFile expected) {
        refused++;
      } catch (RuntimeException | Error e) {
        throw new AssertionError("Run %d ended in %s.".formatted(run, e), e);
      }
    }
    assertThat(opened).isPositive();
    assertThat(refused).isPositive();
  }

  private static byte[] changed(byte[] seed, Random random) {
    byte[] bytes = random.nextInt(4) == 0
        ? Arrays.copyOf(seed, random.nextInt(seed.length + 1))
        : seed.clone();
    for (int flips = random.nextInt(6); flips > 0 && bytes.length > 0; flips--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
