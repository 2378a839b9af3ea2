package id.petadaya.samples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The small parts of an .xlsx with one sheet, shared strings and one date format (style 1). */
final class WorkbookParts {

  private WorkbookParts() {}

  static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String SHEETML =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  /** Names and contents, without the XML heading. */
  static Map<String, String> all() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"" + PACKAGE + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + override("/xl/workbook.xml", "sheet.main")
            + override("/xl/worksheets/sheet1.xml", "worksheet")
            + override("/xl/styles.xml", "styles")
            + override("/xl/sharedStrings.xml", "sharedStrings")
            + "</Types>");
    parts.put("_rels/.rels", relationships(List.of("officeDocument", "xl/workbook.xml")));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"isian\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            .formatted(MAIN, OFFICE));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relationships(List.of(
            "worksheet",
            "worksheets/sheet1.xml",
            "styles",
            "styles.xml",
            "sharedStrings",
            "sharedStrings.xml")));
    parts.put(
        "xl/styles.xml",
        "<styleSheet xmlns=\"" + MAIN
            + "\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>"
            + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
            + "<cellXfs count=\"2\"><xf/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
    return parts;
  }

  private static String override(String part, String kind) {
    return "<Override PartName=\"%s\" ContentType=\"%s%s+xml\"/>".formatted(part, SHEETML, kind);
  }

  /** Kinds and targets in turn. */
  private static String relationships(List<String> kindsAndTargets) {
    StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
    for (int at = 0; at < kindsAndTargets.size(); at += 2) {
      xml.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
          .formatted(at / 2 + 1, OFFICE, kindsAndTargets.get(at), kindsAndTargets.get(at + 1)));
    }
    return xml.append("</Relationships>").toString();
  }
}
