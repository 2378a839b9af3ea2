package id.petadaya.intake.form;

import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.Forms;
import id.petadaya.instruments.forms.ReadForm;
import id.petadaya.intake.table.Limits;
import id.petadaya.intake.table.RefusedFile;
import id.petadaya.intake.table.TableFile;
import id.petadaya.intake.table.TableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** XLSForm workbooks and text files with sections, read. */
public final class XlsForms {

  private static final List<String> ENDINGS = List.of(".xlsx", ".xls", ".ods", ".csv");

  private XlsForms() {}

  /**
   * Reads a workbook or a text file with sections.
   *
   * @throws RefusedFile with the true reason when the file cannot be opened as a table at all
   */
  public static ReadForm read(Path file) throws IOException, RefusedFile {
    return read(file, String.valueOf(file.getFileName()), name -> beside(file, name));
  }

  /**
   * The same for a copy under another name, which includes nothing that lies beside it; the name without
   * its ending is the id where none is given.
   */
  public static ReadForm read(Path file, String name) throws IOException, RefusedFile {
    return read(file, name, other -> Optional.empty());
  }

  private static ReadForm read(Path file, String name, Function<String, Optional<Form>> others)
      throws IOException, RefusedFile {
    TableFile table = TableFiles.open(file, name, Limits.OFFICE);
    return Forms.read(FormTables.of(table), name.replaceFirst("\\.[A-Za-z]{3,4}$", ""), others);
  }

  /** A form that another includes; it includes none itself. */
  private static Optional<Form> beside(Path file, String name) {
    if (!name.matches("[\\w.-]+")) {
      return Optional.empty();
    }
    for (String ending : ENDINGS) {
      Path other = file.resolveSibling(name + ending);
      if (Files.exists(other)) {
        try {
          return read(other, name + ending).form();
        } catch (IOException | RefusedFile unusable) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
