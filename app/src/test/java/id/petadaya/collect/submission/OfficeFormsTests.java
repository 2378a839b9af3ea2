package id.petadaya.collect.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.petadaya.instruments.InstrumentFile;
import id.petadaya.instruments.RefusedInstrument;
import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.Forms;
import id.petadaya.intake.form.FormBook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeFormsTests {

  @TempDir
  private Path data;

  private Path folder;

  @BeforeEach
  void aFolder() throws Exception {
    folder = Files.createDirectory(data.resolve("forms"));
  }

  @Test
  void aWorkbookOfTheOfficeIsOfferedBesideTheShippedOnes() throws Exception {
    FormBook.workbook(form("pasar.csv"), folder.resolve("kantor.xlsx"));
    Forms forms = OfficeForms.with(Forms.shipped(), folder);
    assertThat(forms.find("kantor", "3").map(Form::media))
        .hasValueSatisfying(media -> assertThat(media).containsExactly("pasar.csv"));
    assertThat(forms.find("kunjungan-polisi")).isPresent();
  }

  @Test
  void aWrongWorkbookIsRefusedWithItsPlace() throws Exception {
    Files.writeString(folder.resolve("salah.xls"), "survey\n,type,name,label\n,teks,a,A\n");
    assertThatThrownBy(() -> OfficeForms.with(Forms.shipped(), folder))
        .isInstanceOf(RefusedInstrument.class)
        .hasMessageContaining("salah.xls");
  }

  @Test
  void aListBesideItTravelsAndNothingElseOfTheDiskDoes() throws Exception {
    Files.writeString(folder.resolve("pasar.csv"), "name,label\na,A\n");
    Files.writeString(data.resolve("rahasia.csv"), "x");
    assertThat(OfficeForms.media(folder, "pasar.csv"))
        .hasValueSatisfying(bytes ->
            assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("name,label"));
    assertThat(OfficeForms.media(folder, "../rahasia.csv")).isEmpty();
    assertThat(OfficeForms.media(folder, "tidak-ada.csv")).isEmpty();
  }

  private static Form form(String list) {
    return Forms.read(new InstrumentFile("kantor.yml", """
        name: kantor
        version: 3
        title: Kantor
        survey:
          - { type: select_one_from_file %s, name: pasar, label: Pasar }
        """.formatted(list), null));
  }
}
