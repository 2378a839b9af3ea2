package id.petadaya.report;

import id.petadaya.instruments.documents.Block;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** The tables of a DOCX: those with lines that hold data, and those without that hold a place. */
final class DocxTables {

  private static final double TWIPS_PER_MM = 56.693;
  private static final double LABEL_MM = 27;
  private static final double COLON_MM = 4;
  private static final String LINE = "16242E";

  private final DocxWriter writer;

  DocxTables(DocxWriter writer) {
    this.writer = writer;
  }

  void table(DocxPlace place, Block.Table block, double widthMm) {
    if (!block.caption().isEmpty()) {
      XWPFParagraph caption = place.paragraph();
      caption.setStyle("Caption");
      caption.setKeepNext(true);
      caption.createRun().setText(block.caption());
    }
    int columns = block.columns().size();
    XWPFTable table = place.table(block.rows().size() + 1, columns);
    int total = block.columns().stream().mapToInt(Block.Column::share).sum();
    double[] widths =
        block.columns().stream().mapToDouble(c -> widthMm * c.share() / total).toArray();
    lines(table, true);
    shape(table, widths, true);
    head(table.getRow(0), block.columns());
    for (int r = 0; r < block.rows().size(); r++) {
      row(table.getRow(r + 1), block.rows().get(r), block.columns());
    }
  }

  private void head(XWPFTableRow row, List<Block.Column> columns) {
    row.setRepeatHeader(true);
    row.setCantSplitRow(true);
    for (int c = 0; c < columns.size(); c++) {
      row.getCell(c).setColor("EEEEEE");
      XWPFParagraph p = cell(row.getCell(c), columns.get(c).align());
      p.createRun().setText(columns.get(c).title());
      p.getRuns().getFirst().setBold(true);
    }
  }

  private void row(XWPFTableRow row, Block.Row block, List<Block.Column> columns) {
    row.setCantSplitRow(true);
    switch (block) {
      case Block.Group group -> {
        merge(row);
        row.getCell(0).setColor("F4F4F4");
        XWPFParagraph p = cell(row.getCell(0), Block.Align.LEFT);
        p.setKeepNext(true);
        p.createRun().setText(group.text());
        p.getRuns().getFirst().setBold(true);
      }
      case Block.Cells cells -> {
        for (int c = 0; c < columns.size(); c++) {
          writer.inlines(
              cell(row.getCell(c), columns.get(c).align()), cells.cells().get(c));
        }
      }
    }
  }

  private static void merge(XWPFTableRow row) {
    int cells = row.getTableCells().size();
    double width = 0;
    for (int c = 0; c < cells; c++) {
      width += row.getCell(c).getWidthDecimal();
    }
    for (int c = cells - 1; c > 0; c--) {
      row.removeCell(c);
    }
    var properties = row.getCell(0).getCTTc().getTcPr();
    properties.addNewGridSpan().setVal(BigInteger.valueOf(cells));
    row.getCell(0).setWidth(Long.toString(Math.round(width)));
  }

  private static XWPFParagraph cell(XWPFTableCell cell, Block.Align align) {
    XWPFParagraph p = DocxWriter.firstParagraph(cell);
    p.setStyle("IsiTabel");
    p.setAlignment(
        switch (align) {
          case LEFT -> ParagraphAlignment.LEFT;
          case CENTRE -> ParagraphAlignment.CENTER;
          case RIGHT -> ParagraphAlignment.RIGHT;
        });
    return p;
  }

  void fields(DocxPlace place, Block.Fields block, double widthMm) {
    XWPFTable table = place.table(block.fields().size(), 3);
    lines(table, false);
    shape(table, new double[] {18, 4, widthMm - 22}, false);
    for (int r = 0; r < block.fields().size(); r++) {
      XWPFTableRow row = table.getRow(r);
      Block.Field field = block.fields().get(r);
      cell(row.getCell(0), Block.Align.LEFT).createRun().setText(field.label());
      cell(row.getCell(1), Block.Align.LEFT).createRun().setText(":");
      writer.inlines(cell(row.getCell(2), Block.Align.LEFT), field.text());
    }
  }

  void columns(DocxPlace place, Block.Columns block, double widthMm) {
    XWPFTable table = place.table(1, 2);
    lines(table, false);
    double left = widthMm * block.leftShare() / 100.0;
    shape(table, new double[] {left, widthMm - left}, false);
    fill(table.getRow(0).getCell(0), block.left(), left - 3);
    fill(table.getRow(0).getCell(1), block.right(), widthMm - left);
  }

  void labelled(DocxPlace place, Block.Labelled block, double widthMm) {
    XWPFTable table = place.table(1, 3);
    lines(table, false);
    double body = widthMm - LABEL_MM - COLON_MM;
    shape(table, new double[] {LABEL_MM, COLON_MM, body}, false);
    XWPFTableRow row = table.getRow(0);
    line(new DocxPlace.Cell(row.getCell(0)), block.label());
    line(new DocxPlace.Cell(row.getCell(1)), ":");
    fill(row.getCell(2), block.body(), body - 1);
  }

  /** Two places side by side without lines. */
  void beside(
      DocxPlace place,
      double leftMm,
      double widthMm,
      Consumer<DocxPlace> left,
      Consumer<DocxPlace> right) {
    XWPFTable table = place.table(1, 2);
    lines(table, false);
    shape(table, new double[] {leftMm, widthMm - leftMm}, false);
    left.accept(new DocxPlace.Cell(table.getRow(0).getCell(0)));
    right.accept(new DocxPlace.Cell(table.getRow(0).getCell(1)));
  }

  private void fill(XWPFTableCell cell, List<Block> blocks, double widthMm) {
    DocxPlace place = new DocxPlace.Cell(cell);
    blocks.forEach(b -> writer.block(place, b, widthMm));
  }

  void signatures(DocxPlace place, Block.Signatures block, double widthMm) {
    int people = block.people().size();
    if (people == 0) {
      return;
    }
    int columns = Math.max(2, people);
    XWPFTable table = place.table(1, columns);
    lines(table, false);
    double[] widths = new double[columns];
    java.util.Arrays.fill(widths, widthMm / columns);
    shape(table, widths, false);
    table.getRow(0).setCantSplitRow(true);
    for (int i = 0; i < people; i++) {
      int column = people == 1 ? 1 : i;
      signature(table.getRow(0).getCell(column), block.people().get(i));
    }
  }

  private static void signature(XWPFTableCell cell, Block.Signature person) {
    DocxPlace place = new DocxPlace.Cell(cell);
    line(place, person.preface().isBlank() ? "\u00a0" : person.preface());
    XWPFParagraph position = line(place, person.position() + ",");
    position.setSpacingAfter(700);
    XWPFParagraph name = line(place, person.name());
    name.getRuns().getFirst().setBold(true);
    name.getRuns().getFirst().setUnderline(org.apache.poi.xwpf.usermodel.UnderlinePatterns.SINGLE);
    if (!person.nip().isEmpty()) {
      line(place, "NIP " + person.nip());
    }
  }

  private static XWPFParagraph line(DocxPlace place, String text) {
    XWPFParagraph p = place.paragraph();
    p.setStyle("IsiTandaTangan");
    p.createRun().setText(text);
    return p;
  }

  private static void lines(XWPFTable table, boolean drawn) {
    var type = drawn ? XWPFTable.XWPFBorderType.SINGLE : XWPFTable.XWPFBorderType.NONE;
    int size = drawn ? 4 : 0;
    table.setTopBorder(type, size, 0, LINE);
    table.setBottomBorder(type, size, 0, LINE);
    table.setLeftBorder(type, size, 0, LINE);
    table.setRightBorder(type, size, 0, LINE);
    table.setInsideHBorder(type, size, 0, LINE);
    table.setInsideVBorder(type, size, 0, LINE);
    table.setCellMargins(drawn ? 16 : 10, side(drawn), drawn ? 16 : 10, side(drawn));
  }

  /** Zero would mean "as usual", which is 1.9 mm. */
  private static int side(boolean drawn) {
    return drawn ? 55 : 1;
  }

  private static void shape(XWPFTable table, double[] widthsMm, boolean drawn) {
    var properties = table.getCTTbl().getTblPr();
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    var grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
    }
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    var indent = properties.isSetTblInd() ? properties.getTblInd() : properties.addNewTblInd();
    indent.setW(BigInteger.valueOf(drawn ? side(true) : 0));
    indent.setType(STTblWidth.DXA);
    double total = 0;
    for (double width : widthsMm) {
      grid.addNewGridCol().setW(BigInteger.valueOf(twips(width)));
      total += width;
    }
    table.setWidth(Long.toString(twips(total)));
    for (XWPFTableRow row : table.getRows()) {
      for (int c = 0; c < widthsMm.length; c++) {
        row.getCell(c).setWidth(Long.toString(twips(widthsMm[c])));
      }
    }
  }

  private static long twips(double mm) {
    return Math.round(mm * TWIPS_PER_MM);
  }
}
