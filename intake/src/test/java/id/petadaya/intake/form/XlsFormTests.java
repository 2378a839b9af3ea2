package id.petadaya.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.instruments.forms.Fault;
import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.ReadForm;
import id.petadaya.instruments.forms.XFormWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.TreeReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Forms written in XLSForm's words: what is understood, what a phone makes of it, what is refused. */
@ResourceLock("the engine of phones")
class XlsFormTests {

  @TempDir
  private static Path folder;

  @Test
  void everyQuestionTypeIsReadByThePhone() throws Exception {
    String rows = List.of(
            "start,mulai,",
            "end,selesai,",
            "today,hari,",
            "deviceid,ponsel,",
            "username,siapa,",
            "audit,,",
            "text,a,A",
            "integer,b,B",
            "decimal,c,C",
            "date,d,D",
            "time,e,E",
            "dateTime,f,F",
            "geopoint,g,G",
            "geotrace,h,H",
            "geoshape,i,I",
            "barcode,j,J",
            "note,k,K",
            "range,l,L",
            "select_one ya,m,M",
            "select_multiple ya,n,N",
            "rank ya,o,O",
            "select_one_from_file fruits.csv,p,P",
            "select_multiple_from_file fruits.csv,q,Q",
            "image,r,R",
            "audio,s,S",
            "video,t,T",
            "file,u,U",
            "acknowledge,v,V",
            "hidden,w,",
            "select one from ya,x,X",
            "select all that apply from ya or specify other,y,Y",
            "phone number,z,Z",
            "background-audio,rekam,",
            "start-geopoint,awal,",
            "csv-external,kota,")
        .stream()
        .map(row -> "," + row)
        .reduce("survey,,,\n,type,name,label\n", (all, row) -> all + row + "\n");
    Form form = form(rows + "choices,,,\n,list_name,name,label\n,ya,ya,Ya\n,ya,tidak,Tidak\n");
    FormDef parsed = Phone.parse(XFormWriter.write(form), Map.of());
    assertThat(form.questions().size()).isEqualTo(36);
    assertThat(questions(parsed)).isEqualTo(26);
    RoundTrip.holds(form, folder);
  }

  @Test
  void withinARepeatAReferenceMeansThisTime() throws Exception {
    Form form = form("""
        survey,,,,
        ,type,name,label,relevant
        ,begin repeat,anak,Anak,
        ,text,nama,Nama,
        ,begin group,rinci,Rincian,
        ,integer,umur,"Umur ${nama}?",${nama} != ''
        ,end group,,,
        ,end repeat,,,
        ,integer,jumlah,Jumlah,count(${anak}) > 0
        """);
    String xml = XFormWriter.write(form);
    assertThat(xml)
        .contains("relevant=\"../../nama != ''\"")
        .contains("<output value=\" ../../nama \"/>")
        .contains("relevant=\"count(/data/anak) &gt; 0\"")
        .contains("jr:template=\"\"");
    Phone.parse(xml, Map.of());
  }

  @Test
  void aFilterWithinARepeatLooksAtTheAnswersOfThisTime() throws Exception {
    Form form = form("""
        survey,,,,
        ,type,name,label,choice_filter
        ,begin repeat,r,R,
        ,select_one kab,kab,Kab,
        ,select_one kec,kec,Kec,kab = ${kab}
        ,end repeat,,,
        choices,,,,
        ,list_name,name,label,kab
        ,kab,kupang,Kupang,
        ,kec,alak,Alak,kupang
        """);
    String xml = XFormWriter.write(form);
    assertThat(xml).contains("instance('kec')/root/item[kab = current()/../kab]");
    Phone.parse(xml, Map.of());
  }

  @Test
  void languagesPicturesAndGuidanceStandInTheTableOfTranslations() throws Exception {
    Form form = form("""
        survey,,,,,,
        ,type,name,label::Indonesia (id),label::English (en),guidance_hint,media::image
        ,select_one w,warna,Warna apa?,Which colour?,Lihat kartu,kartu.jpg
        ,text,lain,Yang lain,,,
        choices,,,,,,
        ,list name,name,label::Indonesia (id),label::English (en),,
        ,w,merah,Merah,Red,,
        settings,,,,,,
        ,form_title,form_id,version,default_language,,
        ,Warna,warna,2026,Indonesia (id),,
        """);
    String xml = XFormWriter.write(form);
    FormDef parsed = Phone.parse(xml, Map.of());
    parsed.getLocalizer().setLocale("English (en)");
    assertThat(parsed.getLocalizer().getText("/data/warna:label")).isEqualTo("Which colour?");
    assertThat(parsed.getLocalizer().getText("w-0")).isEqualTo("Red");
    parsed.getLocalizer().setLocale("Indonesia (id)");
    assertThat(parsed.getLocalizer().getText("/data/warna:label")).isEqualTo("Warna apa?");
    assertThat(parsed.getLocalizer().getText("/data/warna:label;image"))
        .isEqualTo("jr://images/kartu.jpg");
    assertThat(parsed.getLocalizer().getText("/data/warna:hint;guidance")).isEqualTo("Lihat kartu");
    assertThat(form.version()).isEqualTo("2026");
  }

  @Test
  void aDefaultIsTakenAsWrittenOrWorkedOut() throws Exception {
    FormDef parsed = Phone.parse(XFormWriter.write(form("""
        survey,,,,,
        ,type,name,label,default,calculation
        ,text,kota,Kota,Kota Kupang,
        ,integer,tahun,Tahun,2000 + 20,
        ,text,sapa,Sapa,"concat('dari ', 'sini')",
        ,calculate,luas,,,3 * 4
        """)), Map.of());
    Phone.open(parsed);
    assertThat(answer(parsed, "kota")).isEqualTo("Kota Kupang");
    assertThat(answer(parsed, "sapa")).isEqualTo("dari sini");
    assertThat(answer(parsed, "luas")).isEqualTo("12");
  }

  @Test
  void whatIsWrongIsToldWithPlaceValueAndAdviceAllAtOnce() throws Exception {
    ReadForm read = read("""
        survey,,,,
        ,type,name,label,relevant
        ,txet,a,A,
        ,text,nama orang,B,
        ,text,,C,
        ,select_one belum_ada,d,D,
        ,text,e,,
        ,begin group,g,G,
        ,calculate,h,,
        ,end repeat,,,
        """);
    assertThat(read.form()).isEmpty();
    assertThat(read.faults())
        .extracting(Fault::row, Fault::code)
        .contains(
            org.assertj.core.groups.Tuple.tuple(3, "jenis-tidak-dikenal"),
            org.assertj.core.groups.Tuple.tuple(4, "nama-salah"),
            org.assertj.core.groups.Tuple.tuple(5, "tanpa-nama"),
            org.assertj.core.groups.Tuple.tuple(6, "daftar-tidak-ada"),
            org.assertj.core.groups.Tuple.tuple(7, "tanpa-label"),
            org.assertj.core.groups.Tuple.tuple(9, "tanpa-rumus"),
            org.assertj.core.groups.Tuple.tuple(10, "penutup-tidak-cocok"),
            org.assertj.core.groups.Tuple.tuple(8, "belum-ditutup"));
  }

  @Test
  void whatIsWrongBetweenRowsIsFound() throws Exception {
    assertThat(read("""
        survey,,,,
        ,type,name,label,relevant
        ,text,a,A,${tidak_ada} = 1
        ,text,b,B,(${a} = 'x'
        ,text,A,Lagi,
        ,text,c,"Halo ${siapa}",
        """).faults())
        .extracting(Fault::row, Fault::column, Fault::code)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(3, "relevant", "rujukan-tidak-ada"),
            org.assertj.core.groups.Tuple.tuple(4, "relevant", "rumus-tidak-lengkap"),
            org.assertj.core.groups.Tuple.tuple(5, "name", "nama-ganda"),
            org.assertj.core.groups.Tuple.tuple(6, "label", "rujukan-tidak-ada"));
  }

  @Test
  void aConditionThatCannotMeanAnythingIsFoundAndOneForPhonesIsLeftToThem() throws Exception {
    assertThat(read("""
        survey,,,,
        ,type,name,label,constraint
        ,integer,a,A,. >=
        ,integer,b,B,hitung(.) > 1
        ,integer,c,C,"pulldata('kota', 'n', 'k', ${a}) > 1"
        ,integer,d,D,. > ../a and count(/data/a) = 1
        """).faults())
        .extracting(Fault::row, Fault::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3, "rumus-salah"),
            org.assertj.core.groups.Tuple.tuple(4, "rumus-salah"));
  }

  /** Forms made by chance from all that a row may hold. */
  @Test
  void formsMadeByChanceAreReadByThePhoneAndSurviveBeingWrittenAndReadAgain() throws Exception {
    Random random = new Random(20200121);
    for (int round = 0; round < 60; round++) {
      Form made = form(MadeForm.csv(random));
      RoundTrip.holds(made, folder);
      Phone.open(Phone.parse(XFormWriter.write(made), Map.of()));
    }
  }

  @Test
  void theSameFormGivesTheSameBytes() throws Exception {
    Form form = form("survey,,,\n,type,name,label\n,text,a,A & <B>\n");
    assertThat(XFormWriter.write(form))
        .isEqualTo(XFormWriter.write(form))
        .contains("A &amp; &lt;B&gt;");
  }

  private static String answer(FormDef form, String name) {
    TreeReference at = TreeReference.rootRef()
        .extendRef(name(form.getMainInstance().getRoot().getName()), 0)
        .extendRef(name, 0);
    var value = form.getMainInstance().resolveReference(at).getValue();
    return value == null ? "" : value.getDisplayText();
  }

  private static String name(String root) {
    return root;
  }

  private static int questions(FormDef form) {
    return (int) form.getChildren().stream()
        .filter(child -> child instanceof org.javarosa.core.model.QuestionDef)
        .count();
  }

  private static Form form(String csv) throws Exception {
    ReadForm read = read(csv);
    assertThat(read.faults()).isEmpty();
    return read.form().orElseThrow();
  }

  private static ReadForm read(String csv) throws Exception {
    return XlsForms.read(write(csv), "formulir.csv");
  }

  private static Path write(String csv) throws IOException {
    return Files.writeString(
        Files.createTempFile(folder, "f", ".csv"), csv, StandardCharsets.UTF_8);
  }
}
