package id.petadaya.report;

/** The look of the PDF: the same sizes and margins as the styles of the DOCX. */
final class PaperCss {

  private PaperCss() {}

  static String of(String footer) {
    return """
        @page { size: A4; margin: 12mm 22mm 15mm 25mm;
          @bottom-left { content: "%s"; font: 6.6pt "Liberation Sans"; width: 140mm;
            border-top: 0.6pt solid #000; vertical-align: top; padding-top: 1.5mm; text-align: left }
          @bottom-right { content: "Halaman " counter(page) " dari " counter(pages);
            font: 6.6pt "Liberation Sans"; width: 23mm; border-top: 0.6pt solid #000;
            vertical-align: top; padding-top: 1.5mm; text-align: right } }
        body { font: 10pt/1.16 "Liberation Sans"; margin: 0; color: #000 }
        p { margin: 0.6mm 0 }
        h1 { font-size: 13pt; margin: 5mm 0 1.5mm; page-break-after: avoid }
        h1.judul { font-size: 14pt; text-align: center; margin-top: 0 }
        h2 { font-size: 10.5pt; margin: 1.7mm 0 0.8mm; page-break-after: avoid }
        h3 { font-size: 10pt; margin: 2mm 0 0.8mm; page-break-after: avoid }
        .kop { text-align: center }
        .kop-baris { font-size: 13.5pt; font-weight: bold; margin: 0 }
        .kop-alamat { font-size: 8pt }
        .lambang { float: left }
        .bagian { clear: both; margin: 1.6mm 0 }
        .bagian .label { float: left; width: 27mm; margin: 0.4mm 0 }
        .bagian .titik { float: left; width: 4mm; margin: 0.4mm 0 }
        .bagian .isi { margin-left: 31mm }
        .kop-garis { border-top: 2.2pt solid #000; border-bottom: 0.7pt solid #000; height: 0.9pt;
          margin: 1.2mm 0 2mm }
        .small, .note { font-size: 8pt }
        .centre { text-align: center }
        .right { text-align: right }
        .isian { clear: both; overflow: hidden; font-size: 9pt }
        .isian .label { float: left; width: 18mm; margin: 0.3mm 0 }
        .isian .nilai { margin: 0.3mm 0 0.3mm 20mm; text-indent: -2mm }
        .kolom { clear: both }
        .kiri { float: left }
        .kanan { float: right }
        .lepas { clear: both; height: 0; font-size: 0 }
        ul, ol { margin: 0.8mm 0; padding-left: 5mm; font-size: 9.5pt }
        li { margin: 0.3mm 0 }
        table.data { width: 100%%; border-collapse: collapse; font-size: 9pt; table-layout: fixed;
          -fs-table-paginate: paginate }
        table.data tr { page-break-inside: avoid }
        th, td { border: 0.5pt solid #16242E; padding: 0.25mm 1mm; text-align: left;
          vertical-align: top }
        th { background: #EEE; font-weight: bold }
        td.kelompok { background: #F4F4F4; font-weight: bold }
        th.centre, td.centre { text-align: center }
        th.right, td.right { text-align: right }
        .keterangan-tabel { font-size: 8.5pt; font-weight: bold; page-break-after: avoid }
        svg { display: inline-block }
        .lencana { border: 0.7pt solid #16242E; font-weight: bold; white-space: nowrap }
        .rapat { white-space: nowrap }
        .cap { border: 0.7pt solid #16242E; font-size: 7.5pt; font-weight: bold; padding: 0.2mm 1mm;
          white-space: nowrap }
        .tanda-tangan { page-break-inside: avoid; margin-top: 2mm }
        .orang { float: left }
        .orang p { margin: 0 }
        .orang .jabatan { margin-bottom: 12mm }
        .orang .nama { font-weight: bold; text-decoration: underline; margin-bottom: 0.8mm }
        .halaman { page-break-after: always }
        """.formatted(quoted(footer));
  }

  private static String quoted(String text) {
    return Xml.escape(text.replace("\\", "").replace("\"", "'").replace("<", "‹"))
        .replace("&#39;", "'")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
