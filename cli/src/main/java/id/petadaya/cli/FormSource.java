package id.petadaya.cli;

import id.petadaya.instruments.forms.Fault;
import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.Forms;
import id.petadaya.instruments.forms.ReadForm;
import id.petadaya.intake.form.XlsForms;
import id.petadaya.intake.table.RefusedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A form as a person names it: a workbook, a YAML file, or NAME@VERSION of a shipped one. */
final class FormSource {

  private FormSource() {}

  static ReadForm read(String source) throws IOException, RefusedFile {
    Path file = Path.of(source);
    if (source.endsWith(".yml")) {
      return new ReadForm(Optional.of(Forms.read(file)), List.of(), List.of());
    }
    if (!Files.exists(file) && source.matches("[a-z0-9-]+(@[^/\\\\]+)?")) {
      return new ReadForm(Optional.of(shipped(source)), List.of(), List.of());
    }
    return XlsForms.read(file);
  }

  private static Form shipped(String name) {
    String[] parts = name.split("@", 2);
    Forms forms = Forms.shipped();
    return (parts.length == 1 ? forms.find(parts[0]) : forms.find(parts[0], parts[1]))
        .orElseThrow(() -> new Refusal(
            "%s: berkas tidak ada, dan tidak ada formulir bawaan bernama demikian. Yang ada: %s."
                .formatted(
                    name,
                    String.join(", ", forms.newest().stream().map(Form::id).toList()))));
  }

  /** A form that can be used. */
  static Form form(String source) throws IOException, RefusedFile {
    ReadForm read = read(source);
    return read.form()
        .orElseThrow(() -> new Refusal("%s belum dapat dipakai: %s"
            .formatted(
                source, read.faults().stream().map(Fault::toString).findFirst().orElse(""))));
  }
}
