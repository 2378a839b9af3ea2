package id.petadaya.intake.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** A small .xls with text, a number and a remark. */
final class OldWorkbook {

  private OldWorkbook() {}

  static byte[] bytes() {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      var sheet = book.createSheet("Data");
      var row = sheet.createRow(0);
      row.createCell(0).setCellValue("=Alak");
      row.createCell(1).setCellValue(12.5);
      var comment = sheet
          .createDrawingPatriarch()
          .createCellComment(book.getCreationHelper().createClientAnchor());
      comment.setString(book.getCreationHelper().createRichTextString("cek"));
      row.getCell(1).setCellComment(comment);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
