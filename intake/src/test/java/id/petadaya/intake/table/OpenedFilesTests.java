package id.petadaya.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenedFilesTests {

  @TempDir
  Path folder;

  private Sheet open(String name, byte[] bytes) throws IOException, RefusedFile {
    return TableFiles.open(Made.file(folder, name, bytes), Limits.OFFICE)
        .sheets()
        .getFirst();
  }

  private Sheet workbook(String rows) throws IOException, RefusedFile {
    return open("a.xlsx", Made.workbook(rows).bytes());
  }

  private Sheet text(String text) throws IOException, RefusedFile {
    return open("a.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aWorkbookGivesEveryKindOfCellAsItIs() throws Exception {
    Sheet sheet = workbook("""
        <row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='s'><v>1</v></c></row>
        <row r='3' hidden='1'><c r='A3'><v>5371010101700001</v></c><c r='B3'><v>0.25</v></c><c r='C3' s='1'><v>43831</v></c>
          <c r='D3' t='b'><v>1</v></c><c r='E3' t='e'><v>#REF!</v></c><c r='F3' t='inlineStr'><is><t>a &amp; &#98;</t></is></c>
          <c r='G3' s='2'><v>1e-7</v></c><c r='H3'><v>-2577.16</v></c></row>
        """);
    assertThat(sheet.name()).isEqualTo("Isian");
    assertThat(sheet.cell(0, 0)).isEqualTo(new Cell.Text("Alak"));
    assertThat(sheet.cell(0, 2)).isEqualTo(new Cell.Text("Kota Raja"));
    assertThat(sheet.cell(2, 0).shown()).isEqualTo("5371010101700001");
    assertThat(sheet.cell(2, 1)).isEqualTo(new Cell.Numeric(0.25, "0.25"));
    assertThat(sheet.cell(2, 2))
        .isEqualTo(new Cell.Dated(LocalDate.of(2020, 1, 1).atStartOfDay(), "01/01/2020"));
    assertThat(sheet.cell(2, 3)).isEqualTo(new Cell.Logical(true));
    assertThat(sheet.cell(2, 4)).isEqualTo(new Cell.Faulty("#REF!"));
    assertThat(sheet.cell(2, 5)).isEqualTo(new Cell.Text("a & b"));
    assertThat(sheet.cell(2, 6)).isEqualTo(new Cell.Numeric(1e-7, "0.0000001"));
    assertThat(sheet.cell(2, 7)).isEqualTo(new Cell.Numeric(-2577.16, "-2577.16"));
    assertThat(sheet.isRowHidden(2)).isTrue();
    assertThat(sheet.isRowHidden(0)).isFalse();
    assertThat(sheet.isColumnHidden(2)).isTrue();
    assertThat(sheet.merges()).containsExactly(new Sheet.Merge(0, 1, 0, 1));
    assertThat(sheet.rowCount()).isEqualTo(3);
    assertThat(sheet.columnCount()).isEqualTo(8);
    assertThat(sheet.cell(99, -1)).isEqualTo(Cell.EMPTY);
  }

  @Test
  void aFormulaWithItsValueIsTheValueAndWithoutItIsNoZero() throws Exception {
    Sheet sheet = workbook("""
        <row r='1'><c r='A1'><f>SUM(A2:A3)</f><v>7</v></c><c r='B1'><f>SUM(B2:B3)</f><v></v></c><c r='C1'><f>B1*2</f><v/></c>
          <c r='D1' t='str'><f>IF(A1=7,"","x")</f><v></v></c><c r='E1' t='str'><f>"a"</f><v>a</v></c></row>
        """);
    assertThat(sheet.cell(0, 0)).isEqualTo(new Cell.Numeric(7, "7"));
    assertThat(sheet.cell(0, 1)).isEqualTo(new Cell.Uncalculated("SUM(B2:B3)"));
    assertThat(sheet.cell(0, 2)).isEqualTo(new Cell.Uncalculated("B1*2"));
    assertThat(sheet.cell(0, 3)).isEqualTo(Cell.EMPTY);
    assertThat(sheet.cell(0, 4)).isEqualTo(new Cell.Text("a"));
  }

  @Test
  void commentsAndLiteralTextInsideASheetDoNotDisturb() throws Exception {
    Sheet sheet = workbook(
        "<!-- <row> --><row><c t='str'><v>a<![CDATA[<b>&amp;]]>c<!-- x -->d</v></c><?p ?><c><v>3</v></c></row>");
    assertThat(sheet.cell(0, 0)).isEqualTo(new Cell.Text("a<b>&amp;cd"));
    assertThat(sheet.cell(0, 1)).isEqualTo(new Cell.Numeric(3, "3"));
  }

  @Test
  void aSheetInAnyUnicodeEncodingReadsTheSame() throws Exception {
    String xml = Made.sheet("<row r='1'><c r='A1' t='str'><v>Nunhila ½</v></c></row>")
        .replace("UTF-8", "UTF-16");
    for (Charset charset : new Charset[] {StandardCharsets.UTF_16, StandardCharsets.UTF_16LE}) {
      Sheet sheet = open(
          "a.xlsx",
          Made.workbook("")
              .with("xl/worksheets/sheet1.xml", xml.getBytes(charset))
              .bytes());
      assertThat(sheet.cell(0, 0)).isEqualTo(new Cell.Text("Nunhila ½"));
    }
  }

  @Test
  void tagsMayLieAcrossEveryBorderOfTheBuffer() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= 9000; row++) {
      rows.append(
          "<row r='%d'><c r='A%d' t='inlineStr'><is><t>%s</t></is></c><c r='B%d'><v>%d</v></c></row>"
              .formatted(row, row, "x".repeat(row % 97), row, row));
    }
    Sheet sheet = workbook(rows.toString());
    assertThat(sheet.rowCount()).isEqualTo(9000);
    assertThat(IntStream.range(0, 9000))
        .allMatch(row -> sheet.cell(row, 1).shown().equals("" + (row + 1))
            && sheet.cell(row, 0).shown().length() == (row + 1) % 97);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[$-421]dd mmmm yyyy",
        "dd/mm/yyyy",
        "d-mmm-yy;@",
        "[$-F800]dddd\\,\\ mmmm\\ dd",
        "hh:mm",
        "[h]:mm",
        "yyyy\"-\"mm",
        "m/d/yy h:mm"
      })
  void formatsOfDatesAreKnown(String format) {
    assertThat(DateCells.isDate(164, format)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.00",
        "General",
        "#,##0 \"orang\"",
        "[Red]0",
        "@",
        "0\\d",
        "\"hari\" 0",
        "_-* #,##0_-;-* #,##0_-",
        "[$Rp-421]#,##0"
      })
  void formatsOfNumbersAreNoDates(String format) {
    assertThat(DateCells.isDate(164, format)).isFalse();
  }

  @Test
  void anOpenDocumentSheetGivesRepeatedCoveredAndRemarkedCells() throws Exception {
    Sheet sheet = open("a.ods", Made.ods("""
        <table:table table:name='Data' table:style-name='ta2'><table:table-column table:number-columns-repeated='2'/><table:table-column table:visibility='collapse'/>
        <table:table-row><table:table-cell office:value-type='string' table:number-columns-spanned='2'><text:p>a<text:s text:c='2'/>b</text:p><text:p>c</text:p></table:table-cell><table:covered-table-cell/>
          <table:table-cell office:value-type='float' office:value='1.50' table:number-columns-repeated='3'><text:p>1,50</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated='2' table:visibility='collapse'><table:table-cell office:value-type='date' office:date-value='2019-03-12'><text:p>12 Mar</text:p></table:table-cell>
          <table:table-cell office:value-type='percentage' office:value='0.4'><text:p>40%</text:p></table:table-cell><table:table-cell office:value-type='boolean' office:boolean-value='true'/>
          <table:table-cell table:formula='of:=SUM([.B1:.B2])'/></table:table-row>
        <table:table-row><table:table-cell><office:annotation><text:p>cek</text:p></office:annotation></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated='1048570'><table:table-cell table:number-columns-repeated='16384'/></table:table-row></table:table>
        """).bytes());
    assertThat(sheet.isHidden()).isTrue();
    assertThat(sheet.cell(0, 0)).isEqualTo(new Cell.Text("a  b\nc"));
    assertThat(sheet.cell(0, 1)).isEqualTo(Cell.EMPTY);
    assertThat(sheet.cell(0, 4)).isEqualTo(new Cell.Numeric(1.5, "1.5"));
    assertThat(sheet.cell(2, 0))
        .isEqualTo(new Cell.Dated(LocalDate.of(2019, 3, 12).atStartOfDay(), "12/03/2019"));
    assertThat(sheet.cell(2, 1).shown()).isEqualTo("0.4");
    assertThat(sheet.cell(2, 2)).isEqualTo(new Cell.Logical(true));
    assertThat(sheet.cell(2, 3)).isEqualTo(new Cell.Uncalculated("SUM(B1:B2)"));
    assertThat(sheet.isRowHidden(2)).isTrue();
    assertThat(sheet.isColumnHidden(2)).isTrue();
    assertThat(sheet.remark(3, 0)).hasValue("cek");
    assertThat(sheet.merges()).containsExactly(new Sheet.Merge(0, 0, 0, 1));
    assertThat(sheet.rowCount()).isEqualTo(3);
  }

  @Test
  void textIsReadInEveryEncodingThatOfficesUse() throws Exception {
    String text = "Desa;Jumlah\nOébobo;5\n";
    byte[] bare = text.getBytes(StandardCharsets.UTF_16LE);
    byte[][] files = {
      text.getBytes(StandardCharsets.UTF_8),
      ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
      ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
      ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE),
      bare,
      text.getBytes(StandardCharsets.UTF_16BE),
      text.getBytes(Charset.forName("windows-1252"))
    };
    for (byte[] bytes : files) {
      Sheet sheet = open("data.csv", bytes);
      assertThat(sheet.name()).isEqualTo("data.csv");
      assertThat(sheet.cell(1, 0))
          .as(Arrays.toString(Arrays.copyOf(bytes, 4)))
          .isEqualTo(new Cell.Text("Oébobo"));
      assertThat(sheet.cell(1, 1)).isEqualTo(new Cell.Text("5"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theSeparatorIsTheOneThatCutsLinesAlike(String mark) throws Exception {
    Sheet sheet = text(
        "Laporan, tahun 2019\n\nNo-Nama-Isi\n1-Alak-\"a-b\nc\"\n2-Oebobo-x\n".replace("-", mark));
    assertThat(sheet.columnCount()).isEqualTo(3);
    assertThat(sheet.cell(3, 2)).isEqualTo(new Cell.Text("a" + mark + "b\nc"));
    assertThat(sheet.cell(4, 1)).isEqualTo(new Cell.Text("Oebobo"));
  }

  @Test
  void whatLooksLikeAFormulaInTextStaysText() throws Exception {
    Sheet sheet = text("a;=\"5\";=1+1\n");
    assertThat(sheet.cell(0, 1)).isEqualTo(new Cell.Text("5"));
    assertThat(sheet.cell(0, 2)).isEqualTo(new Cell.Text("=1+1"));
  }

  @Test
  void aQuoteThatNeverClosesDoesNotSwallowTheRest() throws Exception {
    Sheet sheet = text("a;b\n\"x;y\nc;d\n");
    assertThat(sheet.rowCount()).isEqualTo(3);
    assertThat(sheet.cell(2, 1)).isEqualTo(new Cell.Text("d"));
  }
}
