package id.petadaya.intake.form;

import id.petadaya.intake.table.Limits;
import id.petadaya.intake.table.RefusedFile;
import id.petadaya.intake.table.TableFile;
import id.petadaya.intake.table.TableFiles;
import java.io.IOException;
import java.nio.file.Path;

/** XLSForm workbooks, read and told to phones. */
public final class XlsForms {

  private XlsForms() {}

  /**
   * Reads a workbook or a text file with sections. Every fault is found in one reading, so that its
   * maker need not try ten times.
   *
   * @throws RefusedFile with the true reason when the file cannot be opened as a table at all
   */
  public static ReadForm read(Path file) throws IOException, RefusedFile {
    return read(file, String.valueOf(file.getFileName()));
  }

  /** The same for a copy under another name; the name without its ending is the id where none is given. */
  public static ReadForm read(Path file, String name) throws IOException, RefusedFile {
    TableFile table = TableFiles.open(file, name, Limits.OFFICE);
    return new XlsFormReader(name.replaceFirst("\\.[A-Za-z]{3,4}$", "")).read(table);
  }

  /** The XForm of a form; the same form gives the same bytes. */
  public static String xform(XlsForm form) {
    return new FormXml(form).write();
  }
}
