package id.petadaya.report;

import id.petadaya.instruments.documents.Block;
import id.petadaya.instruments.documents.Inline;
import id.petadaya.instruments.documents.Mark;
import id.petadaya.instruments.documents.Paper;
import id.petadaya.instruments.documents.Picture;
import java.util.Base64;
import java.util.List;

/** A paper as XHTML, in reading order and with true headings: what the PDF is made from. */
final class PaperHtml {

  private final StringBuilder html = new StringBuilder(200_000);

  private PaperHtml() {}

  static String of(Paper paper) {
    return new PaperHtml().page(paper);
  }

  private String page(Paper paper) {
    html.append("<html lang=\"id\" xmlns=\"http://www.w3.org/1999/xhtml\"><head>");
    tag("title", "", paper.title());
    html.append("<meta name=\"author\" content=\"")
        .append(Xml.escape(paper.author()))
        .append("\"/>");
    html.append("<meta name=\"subject\" content=\"")
        .append(Xml.escape(paper.title()))
        .append("\"/>");
    html.append("<meta name=\"description\" content=\"").append(Xml.escape(paper.title()));
    html.append("\"/><style>").append(PaperCss.of(paper.footer())).append("</style></head><body>");
    paper.blocks().forEach(this::block);
    return html.append("</body></html>").toString();
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading h ->
        tag("h" + Math.max(1, h.level()), h.level() == 0 ? "judul" : "", h.text());
      case Block.Paragraph p -> paragraph(p);
      case Block.Letterhead l -> letterhead(l);
      case Block.Labelled l -> labelled(l);
      case Block.Fields f -> fields(f);
      case Block.Items i -> items(i);
      case Block.Table t -> table(t);
      case Block.Figure f -> figure(f);
      case Block.Columns c -> columns(c);
      case Block.Signatures s -> signatures(s);
      case Block.PageBreak b -> html.append("<div class=\"halaman\"></div>");
    }
  }

  private void paragraph(Block.Paragraph p) {
    String look = p.look().name().toLowerCase(java.util.Locale.ROOT);
    html.append("<p class=\"").append(look).append("\">");
    inlines(p.text());
    html.append("</p>");
  }

  private void letterhead(Block.Letterhead l) {
    html.append("<div class=\"kop\">");
    if (l.emblem() != null) {
      image(l.emblem(), "lambang", "Lambang kantor");
    }
    l.lines().forEach(line -> tag("p", "kop-baris", line));
    tag("p", "kop-alamat", l.address());
    html.append("<div class=\"lepas\"></div></div><div class=\"kop-garis\"></div>");
  }

  private void image(Picture picture, String look, String alt) {
    html.append("<img class=\"%s\" alt=\"%s\" style=\"width:%dmm;height:%dmm\" src=\""
        .formatted(look, Xml.escape(alt), picture.widthMm(), picture.heightMm()));
    html.append("data:image/png;base64,")
        .append(Base64.getEncoder().encodeToString(picture.png()))
        .append("\"/>");
  }

  private void labelled(Block.Labelled l) {
    html.append("<div class=\"bagian\"><p class=\"label\">").append(Xml.escape(l.label()));
    html.append("</p><p class=\"titik\">:</p><div class=\"isi\">");
    l.body().forEach(this::block);
    html.append("</div><div class=\"lepas\"></div></div>");
  }

  private void fields(Block.Fields f) {
    for (Block.Field field : f.fields()) {
      html.append("<div class=\"isian\"><p class=\"label\">").append(Xml.escape(field.label()));
      html.append("</p><p class=\"nilai\">: ");
      inlines(field.text());
      html.append("</p></div>");
    }
  }

  private void items(Block.Items i) {
    String list = i.numbered() ? "ol" : "ul";
    html.append('<').append(list).append('>');
    for (List<Inline> item : i.items()) {
      html.append("<li>");
      inlines(item);
      html.append("</li>");
    }
    html.append("</").append(list).append('>');
  }

  private void table(Block.Table t) {
    if (!t.caption().isEmpty()) {
      tag("p", "keterangan-tabel", t.caption());
    }
    int total = t.columns().stream().mapToInt(Block.Column::share).sum();
    html.append("<table class=\"data\"><thead><tr>");
    for (Block.Column column : t.columns()) {
      html.append("<th scope=\"col\" class=\"").append(align(column)).append("\" style=\"width:");
      html.append(100 * column.share() / total).append("%\">");
      html.append(Xml.escape(column.title())).append("</th>");
    }
    html.append("</tr></thead><tbody>");
    t.rows().forEach(row -> row(row, t.columns()));
    html.append("</tbody></table>");
  }

  private void row(Block.Row row, List<Block.Column> columns) {
    html.append("<tr>");
    switch (row) {
      case Block.Group g ->
        html.append("<td class=\"kelompok\" colspan=\"")
            .append(columns.size())
            .append("\">")
            .append(Xml.escape(g.text()))
            .append("</td>");
      case Block.Cells cells -> {
        for (int c = 0; c < columns.size(); c++) {
          html.append("<td class=\"").append(align(columns.get(c))).append("\">");
          inlines(cells.cells().get(c));
          html.append("</td>");
        }
      }
    }
    html.append("</tr>");
  }

  private void figure(Block.Figure f) {
    Picture p = f.picture();
    html.append("<div class=\"gambar\">");
    svg(p.svg(), p.widthMm(), p.heightMm(), f.alt());
    html.append("</div>");
    if (!f.caption().isEmpty()) {
      tag("p", "keterangan-tabel", f.caption());
    }
  }

  /** The drawing keeps its own coordinates; only the outer size is set to millimetres. */
  private void svg(String svg, double widthMm, double heightMm, String alt) {
    int end = svg.indexOf('>');
    String head = svg.substring(0, end).replaceAll(" (width|height)=\"[^\"]*\"", "");
    html.append(head)
        .append(" alt=\"")
        .append(Xml.escape(alt))
        .append('"')
        .append(" style=\"width:")
        .append(widthMm)
        .append("mm;height:")
        .append(heightMm)
        .append("mm\"")
        .append(svg, end, svg.length());
  }

  private void columns(Block.Columns c) {
    html.append("<div class=\"kolom\"><div class=\"kiri\" style=\"width:");
    html.append(c.leftShare()).append("%\">");
    c.left().forEach(this::block);
    html.append("</div><div class=\"kanan\" style=\"width:")
        .append(99 - c.leftShare())
        .append("%\">");
    c.right().forEach(this::block);
    html.append("</div><div class=\"lepas\"></div></div>");
  }

  private void signatures(Block.Signatures s) {
    int columns = Math.max(2, s.people().size());
    html.append("<div class=\"tanda-tangan\">");
    if (s.people().size() == 1) {
      html.append("<div class=\"orang\" style=\"width:49%\">&#160;</div>");
    }
    for (Block.Signature person : s.people()) {
      html.append("<div class=\"orang\" style=\"width:").append(98 / columns).append("%\">");
      tag("p", "", person.preface().isBlank() ? "\u00a0" : person.preface());
      tag("p", "jabatan", person.position() + ",");
      tag("p", "nama", person.name());
      if (!person.nip().isEmpty()) {
        tag("p", "", "NIP " + person.nip());
      }
      html.append("</div>");
    }
    html.append("<div class=\"lepas\"></div></div>");
  }

  private void inlines(List<Inline> text) {
    for (int i = 0; i < text.size(); i++) {
      switch (text.get(i)) {
        case Inline.Text t -> text(t.text(), t.bold());
        case Inline.Badge b -> {
          html.append("<span class=\"lencana\">");
          swatch(b.mark(), 3.5, 4.2);
          html.append("&#160;").append(Xml.escape(b.mark().words)).append("&#160;</span>");
        }
        case Inline.Swatch s -> {
          html.append("<span class=\"rapat\">");
          swatch(s.mark(), 4, 2.6);
          if (i + 1 < text.size() && text.get(i + 1) instanceof Inline.Text t) {
            firstWords(t);
            i++;
          } else {
            html.append("</span>");
          }
        }
        case Inline.Tag t -> tag("span", "cap", t.text());
        case Inline.LineBreak l -> html.append("<br/>");
      }
    }
  }

  /** What is joined to a swatch by hard spaces stays beside it. */
  private void firstWords(Inline.Text t) {
    int space = t.text().indexOf(' ');
    int end = space < 0 ? t.text().length() : space;
    text(t.text().substring(0, end), t.bold());
    html.append("</span>");
    text(t.text().substring(end), t.bold());
  }

  private void text(String words, boolean bold) {
    html.append(bold ? "<b>" : "").append(Xml.escape(words)).append(bold ? "</b>" : "");
  }

  private void swatch(Mark mark, double widthMm, double heightMm) {
    int w = MapDrawing.units(widthMm);
    int h = MapDrawing.units(heightMm);
    svg(
        MapSvg.svg(MapDrawing.sample(mark, w, h), List.of(), w, h, mark.words),
        widthMm,
        heightMm,
        mark.words);
  }

  private void tag(String name, String look, String text) {
    html.append('<').append(name);
    html.append(look.isEmpty() ? "" : " class=\"" + look + "\"");
    html.append('>').append(Xml.escape(text)).append("</").append(name).append('>');
  }

  private static String align(Block.Column column) {
    return column.align().name().toLowerCase(java.util.Locale.ROOT);
  }
}
