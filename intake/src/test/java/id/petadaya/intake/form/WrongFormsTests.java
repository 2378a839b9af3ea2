package id.petadaya.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.instruments.forms.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pyxform refuses is refused here too, with sheet, row, column, and what to do. */
class WrongFormsTests {

  @TempDir
  private static Path folder;

  /** The form is one line, with "/" for a new row; the fault is where, column, code. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "survey/;type;name;label/;text;a;A/;text;a;B | survey 4 name nama-ganda",
        "survey/;type;name;label/;text;;A | survey 3 name tanpa-nama",
        "survey/;type;name;label/;text;1a;A | survey 3 name nama-salah",
        "survey/;type;name;label/;text;a b;A | survey 3 name nama-salah",
        "survey/;type;name;label/;text;a; | survey 3 label tanpa-label",
        "survey/;type;name;label/;;a;A | survey 3 type tanpa-jenis",
        "survey/;type;name;label/;teks;a;A | survey 3 type jenis-tidak-dikenal",
        "survey/;type;name;label/;select_one x;a;A | survey 3 type daftar-tidak-ada",
        "survey/;type;name;label/;select_one;a;A | survey 3 type daftar-tidak-ada",
        "survey/;type;name;label/;rank x;a;A | survey 3 type daftar-tidak-ada",
        "survey/;type;name;label/;select_one_from_file x.txt;a;A | survey 3 type berkas-pilihan",
        "survey/;type;name;label/;begin group;g;G/;text;a;A | survey 3 type belum-ditutup",
        "survey/;type;name;label/;begin repeat;g;G/;text;a;A/;end group;; | survey 5 type penutup-tidak-cocok",
        "survey/;type;name;label/;text;a;A/;end repeat;; | survey 4 type tidak-ada-yang-ditutup",
        "survey/;type;name;label/;calculate;a; | survey 3 calculation tanpa-rumus",
        "survey/;type;name;label;relevant/;text;a;A;${b} = 1 | survey 3 relevant rujukan-tidak-ada",
        "survey/;type;name;label/;text;a;Halo ${b} | survey 3 label rujukan-tidak-ada",
        "survey/;type;name;label;constraint/;text;a;A;(. > 1 | survey 3 constraint rumus-tidak-lengkap",
        "survey/;type;name;label;constraint/;text;a;A;. > | survey 3 constraint rumus-salah",
        "survey/;type;name;label;constraint/;text;a;A;ulang(.) | survey 3 constraint rumus-salah",
        "survey/;type;name;label;parameters/;range;a;A;step=0 | survey 3 parameters parameter",
        "survey/;type;name;label;parameters/;range;a;A;satu | survey 3 parameters parameter",
        "survey/;type;name;label;trigger/;text;a;A;b | survey 3 trigger pemicu",
        "survey/;type;name;label;personal/;text;a;A;mungkin | survey 3 personal kelas-data-pribadi",
        "survey/;type;name;label/;text;meta;A | survey 3 name nama-terlarang",
        "survey/;type;name;label/;include;lain; | survey 3 name sisipan-tidak-ada",
        "survey/;type;name;label;label/;text;a;A;B | survey 2 label judul-kolom-ganda",
        "survey/;type;name;label/;text;a;A/choices/;list_name;name;label/;;x;X | choices 6 list_name daftar-tanpa-nama",
        "survey/;type;name;label/;text;a;A/choices/;list_name;name;label/;l;;X | choices 6 name pilihan-tanpa-nama",
        "survey/;type;name;label/;text;a;A/choices/;list_name;name;label/;l;x;X/;l;x;Y | choices 7 name pilihan-ganda",
        "survey/;type;name;label/;select_multiple l;a;A/choices/;list_name;name;label/;l;x y;X | survey 3 type nama-pilihan-berspasi",
        "survey/;type;name;label;choice_filter/;select_one l or_other;a;A;k=1/choices/;list_name;name;label/;l;x;X | survey 3 choice_filter lainnya-dengan-saringan",
        "survey/;type;name;label/;text;a;A/entities/;list_name;label/;pohon; | entities 6 list_name entitas-belum-lengkap",
        "survey/;type;name;label/;text;a;A/settings/;form_id;instance_name/;x;${b} | settings 6 instance_name rujukan-tidak-ada",
        "survey/;type;name;label/ | survey 0 _ tanpa-survei",
        "survey/;type;name;label/;text;a;A/observe/;measure;value;unit;counts/;P1;b;kasus;tkp | observe 6 value rujukan-tidak-ada",
        "survey/;type;name;label/;text;a;A/observe/;measure;value;unit;counts/;P1;a;kasus;rumah | observe 6 counts angka-salah",
        "survey/;type;name;label/;text;a;A/observe/;measure;value;unit/;P1;a;kasus | observe 6 counts angka-belum-lengkap",
      })
  void eachIsToldWhereItIsAndWhatToDo(String form, String expected) throws Exception {
    String csv = form.strip().replace(";", ",").replace("/", "\n") + "\n";
    List<Fault> faults = XlsForms.read(
            Files.writeString(
                Files.createTempFile(folder, "f", ".csv"), csv, StandardCharsets.UTF_8),
            "formulir.csv")
        .faults();
    assertThat(faults)
        .extracting(fault -> "%s %d %s %s"
            .formatted(
                fault.sheet(),
                fault.row(),
                fault.column().isEmpty() ? "_" : fault.column(),
                fault.code()))
        .contains(expected.strip());
    assertThat(faults).allSatisfy(fault -> {
      assertThat(fault.message()).endsWith(".");
      assertThat(fault.message().length()).isGreaterThan(20);
    });
  }
}
