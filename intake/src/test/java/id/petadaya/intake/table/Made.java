package id.petadaya.intake.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made for one test, part by part, so that each can be wrong in its own way. */
final class Made {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /** A sound workbook with one sheet; {@code rows} is the content of its sheetData. */
  static Made workbook(String rows) {
    return new Made()
        .with("[Content_Types].xml", "<Types xmlns='" + PACKAGE + "content-types'/>")
        .with("_rels/.rels", relations("officeDocument", "xl/workbook.xml"))
        .with(
            "xl/workbook.xml",
            "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='Isian' sheetId='1' r:id='r0'/></sheets></workbook>"
                .formatted(MAIN, OFFICE))
        .with(
            "xl/_rels/workbook.xml.rels",
            relations(
                "worksheet",
                "worksheets/sheet1.xml",
                "sharedStrings",
                "sharedStrings.xml",
                "styles",
                "styles.xml"))
        .with(
            "xl/sharedStrings.xml",
            "<sst xmlns='%s'><si><t>Alak</t></si><si><r><t>Kota </t></r><r><t>Raja</t></r><rPh><t>x</t></rPh></si></sst>"
                .formatted(MAIN))
        .with(
            "xl/styles.xml",
            "<styleSheet xmlns='%s'><numFmts><numFmt numFmtId='164' formatCode='[$-421]dd\\ mmmm\\ yyyy'/></numFmts><cellXfs><xf/><xf numFmtId='164'/><xf numFmtId='2'/></cellXfs></styleSheet>"
                .formatted(MAIN))
        .with("xl/worksheets/sheet1.xml", sheet(rows));
  }

  static String sheet(String rows) {
    return "<?xml version='1.0' encoding='UTF-8'?><worksheet xmlns='" + MAIN
        + "'><cols><col min='3' max='3' hidden='1'/></cols><sheetData>" + rows
        + "</sheetData><mergeCells><mergeCell ref='A1:B2'/></mergeCells></worksheet>";
  }

  static Made ods(String table) {
    return new Made()
        .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        .with("content.xml", """
            <office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'
              xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'
              xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:automatic-styles>
              <style:style style:name='ta1' style:family='table'><style:table-properties table:display='true'/></style:style>
              <style:style style:name='ta2' style:family='table'><style:table-properties table:display='false'/></style:style>
              </office:automatic-styles><office:body><office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>
            """.formatted(table));
  }

  private static String relations(String... kindsAndTargets) {
    StringBuilder xml = new StringBuilder("<Relationships xmlns='" + PACKAGE + "relationships'>");
    for (int at = 0; at < kindsAndTargets.length; at += 2) {
      xml.append("<Relationship Id='r%d' Type='%s/%s' Target='%s'/>"
          .formatted(at / 2, OFFICE, kindsAndTargets[at], kindsAndTargets[at + 1]));
    }
    return xml.append("</Relationships>").toString();
  }

  Made with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Made with(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  byte[] bytes() {
    return bytes(Deflater.DEFAULT_COMPRESSION);
  }

  /** Packed with little care, which is quicker where much does not shrink anyway. */
  byte[] quickly() {
    return bytes(Deflater.BEST_SPEED);
  }

  private byte[] bytes(int level) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(level);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  static Path file(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
