package id.petadaya.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.FormSheets;
import id.petadaya.instruments.forms.ReadForm;
import id.petadaya.instruments.forms.XFormWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** A form written as a workbook and as text, and read again. */
final class RoundTrip {

  private RoundTrip() {}

  static void holds(Form form, Path folder) throws Exception {
    Path book = Files.createTempFile(folder, "f", ".xlsx");
    FormBook.workbook(form, book);
    same(form, XlsForms.read(book, "lain.xlsx"), "workbook");
    Path text = Files.createTempFile(folder, "f", ".csv");
    FormBook.text(form, text);
    same(form, XlsForms.read(text, "lain.csv"), "text");
  }

  private static void same(Form form, ReadForm read, String what) {
    assertThat(read.faults()).as("%s as %s", form.id(), what).isEmpty();
    Form again = read.form().orElseThrow();
    assertThat(FormSheets.of(again)).as("%s as %s", form.id(), what).isEqualTo(FormSheets.of(form));
    assertThat(again.hash()).isEqualTo(form.hash());
    assertThat(XFormWriter.write(again)).isEqualTo(XFormWriter.write(form));
  }
}
