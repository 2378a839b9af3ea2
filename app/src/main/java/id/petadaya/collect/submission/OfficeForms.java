package id.petadaya.collect.submission;

import id.petadaya.instruments.RefusedInstrument;
import id.petadaya.instruments.forms.Fault;
import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.Forms;
import id.petadaya.instruments.forms.ReadForm;
import id.petadaya.intake.form.XlsForms;
import id.petadaya.intake.table.RefusedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Forms of the office's own, in a folder: YAML and workbooks, and beside them the files that they lean on. */
final class OfficeForms {

  private static final String WORKBOOK = ".*\\.(xlsx|xls|ods)";
  private static final long MOST_BYTES = 10L << 20;

  private OfficeForms() {}

  /** Those of a folder besides others; refuses a wrong one with its first fault. */
  static Forms with(Forms others, Path folder) {
    Forms all = others.withFolder(folder);
    if (!Files.isDirectory(folder)) {
      return all;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files
          .filter(one -> one.toString().toLowerCase(Locale.ROOT).matches(WORKBOOK))
          .sorted()
          .toList()) {
        all = all.with(read(file));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Form read(Path file) throws IOException {
    try {
      ReadForm read = XlsForms.read(file);
      List<Fault> faults = read.faults();
      return read.form()
          .orElseThrow(
              () -> new RefusedInstrument(file.toString(), 0, faults.getFirst().toString()));
    } catch (RefusedFile refused) {
      throw new RefusedInstrument(file.toString(), 0, String.valueOf(refused.getMessage()));
    }
  }

  /** A file that lies in the folder itself. */
  static Optional<byte[]> media(Path folder, String name) {
    Path file = folder.resolve(name).normalize();
    try {
      return folder.normalize().equals(file.getParent())
              && Files.isRegularFile(file)
              && Files.size(file) <= MOST_BYTES
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
