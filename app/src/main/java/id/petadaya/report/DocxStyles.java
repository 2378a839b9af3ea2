package id.petadaya.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** Page, styles and foot of every document: A4, Arial or its twin, margins 25, 22, 12 and 12 mm. */
final class DocxStyles {

  private static final int RIGHT_EDGE = 9241;

  private DocxStyles() {}

  static void add(XWPFDocument docx, String footer) {
    page(docx);
    XWPFStyles styles = docx.createStyles();
    defaults(styles);
    List<CTStyle> all = new ArrayList<>();
    style(all, "Normal", "Normal", 10, false, 0, 0);
    centre(style(all, "Title", "Title", 14, true, 0, 40));
    outline(style(all, "Heading1", "heading 1", 13, true, 240, 80), 0);
    outline(style(all, "Heading2", "heading 2", 10.5, true, 100, 40), 1);
    outline(style(all, "Heading3", "heading 3", 10, true, 80, 40), 2);
    style(all, "BodyText", "Body Text", 10, false, 20, 40);
    style(all, "Keterangan", "Keterangan", 8, false, 20, 40);
    style(all, "Caption", "caption", 8.5, true, 60, 40);
    style(all, "Gambar", "Gambar", 10, false, 0, 20);
    style(all, "Jarak", "Jarak", 1, false, 0, 0);
    style(all, "IsiTabel", "Isi Tabel", 9, false, 0, 0);
    style(all, "IsiTandaTangan", "Isi Tanda Tangan", 10, false, 0, 0);
    centre(style(all, "KopSurat", "Kop Surat", 13.5, true, 0, 0));
    rule(centre(style(all, "AlamatKop", "Alamat Kop", 8, false, 20, 120)));
    hang(style(all, "ListParagraph", "List Paragraph", 9.5, false, 0, 20));
    style(all, "Footer", "footer", 7, false, 0, 0);
    all.forEach(style -> styles.addStyle(new XWPFStyle(style, styles)));
    foot(docx, footer);
  }

  private static void page(XWPFDocument docx) {
    var body = docx.getDocument().getBody();
    var section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906));
    size.setH(BigInteger.valueOf(16838));
    var margin = section.addNewPgMar();
    margin.setLeft(BigInteger.valueOf(1417));
    margin.setRight(BigInteger.valueOf(1247));
    margin.setTop(BigInteger.valueOf(680));
    margin.setBottom(BigInteger.valueOf(850));
    margin.setHeader(BigInteger.valueOf(340));
    margin.setFooter(BigInteger.valueOf(425));
    margin.setGutter(BigInteger.ZERO);
  }

  private static void defaults(XWPFStyles styles) {
    styles.setSpellingLanguage("id-ID");
    var fonts =
        org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts.Factory.newInstance();
    fonts.setAscii("Arial");
    fonts.setHAnsi("Arial");
    fonts.setCs("Arial");
    styles.setDefaultFonts(fonts);
  }

  private static CTStyle style(
      List<CTStyle> all, String id, String name, double size, boolean bold, int before, int after) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(name);
    if (id.equals("Normal")) {
      style.setDefault(true);
    } else {
      style.addNewBasedOn().setVal("Normal");
    }
    style.addNewQFormat();
    CTPPrGeneral paragraph = style.addNewPPr();
    if (id.startsWith("Heading")) {
      paragraph.addNewKeepNext();
    }
    var spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(before));
    spacing.setAfter(BigInteger.valueOf(after));
    CTRPr run = style.addNewRPr();
    if (bold) {
      run.addNewB();
    }
    run.addNewSz().setVal(BigInteger.valueOf(Math.round(size * 2)));
    all.add(style);
    return style;
  }

  private static void outline(CTStyle style, int level) {
    style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
  }

  private static CTStyle centre(CTStyle style) {
    style.getPPr().addNewJc().setVal(STJc.CENTER);
    return style;
  }

  /** The double rule under a letterhead: thick above thin. */
  private static void rule(CTStyle style) {
    CTBorder rule = style.getPPr().addNewPBdr().addNewBottom();
    rule.setVal(STBorder.THICK_THIN_SMALL_GAP);
    rule.setSz(BigInteger.valueOf(24));
    rule.setSpace(BigInteger.valueOf(4));
    rule.setColor("000000");
  }

  private static void hang(CTStyle style) {
    var indent = style.getPPr().addNewInd();
    indent.setLeft(BigInteger.valueOf(340));
    indent.setHanging(BigInteger.valueOf(340));
  }

  private static void foot(XWPFDocument docx, String footer) {
    XWPFParagraph p = docx.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    p.setStyle("Footer");
    p.setBorderTop(org.apache.poi.xwpf.usermodel.Borders.SINGLE);
    var tab = p.getCTP().getPPr().addNewTabs().addNewTab();
    tab.setVal(STTabJc.RIGHT);
    tab.setPos(BigInteger.valueOf(RIGHT_EDGE));
    p.createRun().setText(footer);
    p.createRun().addTab();
    p.createRun().setText("Halaman ");
    field(p, "PAGE");
    p.createRun().setText(" dari ");
    field(p, "NUMPAGES");
  }

  private static void field(XWPFParagraph p, String instruction) {
    var field = p.getCTP().addNewFldSimple();
    field.setInstr(instruction);
    field.addNewR().addNewT().setStringValue("1");
  }
}
