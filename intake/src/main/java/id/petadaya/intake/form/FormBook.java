package id.petadaya.intake.form;

import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.FormSheet;
import id.petadaya.instruments.forms.FormSheets;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a form as XLSForm, for others' tools; read again, it is the same form. */
public final class FormBook {

  private static final int WIDEST = 60;

  private FormBook() {}

  /** A workbook with a sheet for each part of the form. */
  public static void workbook(Form form, Path to) throws IOException {
    try (OutputStream out = Files.newOutputStream(to);
        Workbook book = new Workbook(out, "Petadaya", "1.0")) {
      for (FormSheet sheet : FormSheets.of(form)) {
        sheet(book.newWorksheet(sheet.name()), sheet.rows());
      }
    }
  }

  private static void sheet(Worksheet into, List<FormSheet.Row> rows) {
    int[] widths = new int[rows.getFirst().cells().size()];
    for (int row = 0; row < rows.size(); row++) {
      List<String> cells = rows.get(row).cells();
      for (int column = 0; column < cells.size(); column++) {
        String text = cells.get(column);
        if (!text.isEmpty()) {
          into.value(row, column, text);
          widths[column] = Math.max(widths[column], Math.min(WIDEST, text.length() + 2));
        }
      }
    }
    into.range(0, 0, 0, widths.length - 1).style().bold().set();
    into.freezePane(0, 1);
    for (int column = 0; column < widths.length; column++) {
      into.width(column, Math.max(8, widths[column]));
    }
  }

  /** A text file with the name of each part before its rows. */
  public static void text(Form form, Path to) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(to, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      for (FormSheet sheet : FormSheets.of(form)) {
        csv.printRecord(sheet.name());
        for (FormSheet.Row row : sheet.rows()) {
          csv.print("");
          for (String cell : row.cells()) {
            csv.print(harmless(cell));
          }
          csv.println();
        }
      }
    }
  }

  /** Spreadsheets take no formula from a cell that begins with a space; readers of forms drop it. */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? " " + text : text;
  }
}
