package id.petadaya.report;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Where blocks go: the body of a DOCX, or a cell of it. */
sealed interface DocxPlace {

  /** Style of the paragraph behind a table; without one, neighbouring tables would grow together. */
  String GAP = "Jarak";

  XWPFParagraph paragraph();

  XWPFTable table(int rows, int columns);

  record Body(XWPFDocument docx) implements DocxPlace {
    @Override
    public XWPFParagraph paragraph() {
      return docx.createParagraph();
    }

    @Override
    public XWPFTable table(int rows, int columns) {
      XWPFTable table = docx.createTable(rows, columns);
      docx.createParagraph().setStyle(GAP);
      return table;
    }
  }

  /** A cell starts with one empty paragraph: the first block takes it, or a table its place. */
  final class Cell implements DocxPlace {
    private final XWPFTableCell cell;
    private boolean fresh = true;

    Cell(XWPFTableCell cell) {
      this.cell = cell;
    }

    @Override
    public XWPFParagraph paragraph() {
      boolean first = fresh;
      fresh = false;
      return first ? DocxWriter.firstParagraph(cell) : cell.addParagraph();
    }

    @Override
    public XWPFTable table(int rows, int columns) {
      if (fresh) {
        cell.removeParagraph(0);
        fresh = false;
      }
      XWPFTable table = new XWPFTable(cell.getCTTc().addNewTbl(), cell, rows, columns);
      cell.addParagraph().setStyle(GAP);
      return table;
    }
  }
}
