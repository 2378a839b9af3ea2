package id.petadaya.report;

import id.petadaya.instruments.documents.Block;
import id.petadaya.instruments.documents.Inline;
import id.petadaya.instruments.documents.Mark;
import id.petadaya.instruments.documents.Paper;
import id.petadaya.instruments.documents.Picture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

/** Writes a paper as DOCX with real styles, so that an office can go on working with it in Word. */
final class DocxWriter {

  /** Text width of A4 between margins of 25 and 22 mm. */
  private static final double TEXT_MM = 163;

  /** An emblem is never larger than this in either direction. */
  static final int EMBLEM_MM = 20;

  private final Paper paper;
  private final XWPFDocument docx = new XWPFDocument();
  private final DocxTables tables = new DocxTables(this);
  private int pictures;
  private boolean breakBeforeNext;

  private DocxWriter(Paper paper) {
    this.paper = paper;
  }

  static byte[] write(Paper paper) {
    try {
      return new DocxWriter(paper).bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytes() throws IOException {
    DocxStyles.add(docx, paper.footer());
    properties();
    paper.blocks().forEach(b -> block(new DocxPlace.Body(docx), b, TEXT_MM));
    var out = new ByteArrayOutputStream();
    docx.write(out);
    docx.close();
    return StableZip.of(out.toByteArray());
  }

  private void properties() {
    var core = docx.getProperties().getCoreProperties();
    core.setTitle(paper.title());
    core.setCreator(paper.author());
    core.setDescription("Sidik data " + paper.fingerprint());
    core.getUnderlyingProperties().setLanguageProperty(Optional.of("id-ID"));
    core.getUnderlyingProperties().setCreatedProperty(Optional.of(Date.from(paper.frozenAt())));
    core.getUnderlyingProperties().setModifiedProperty(Optional.of(Date.from(paper.frozenAt())));
    docx.getProperties()
        .getExtendedProperties()
        .getUnderlyingProperties()
        .setApplication("Petadaya");
  }

  void block(DocxPlace place, Block block, double widthMm) {
    if (breakBeforeNext && !(block instanceof Block.PageBreak)) {
      breakBeforeNext = false;
      if (!(block instanceof Block.Heading)) {
        place.paragraph().setPageBreak(true);
      }
      blockItself(place, block, widthMm, block instanceof Block.Heading);
    } else {
      blockItself(place, block, widthMm, false);
    }
  }

  /** A heading breaks the page itself: a paragraph that only breaks may fall on a page of its own. */
  private void blockItself(DocxPlace place, Block block, double widthMm, boolean breaks) {
    switch (block) {
      case Block.Heading h -> {
        XWPFParagraph p = place.paragraph();
        p.setStyle(h.level() == 0 ? "Title" : "Heading" + h.level());
        p.createRun().setText(h.text());
        if (breaks) {
          p.setPageBreak(true);
        }
      }
      case Block.Paragraph p -> paragraph(place.paragraph(), p);
      case Block.Letterhead l -> letterhead(place, l, widthMm);
      case Block.Labelled l -> tables.labelled(place, l, widthMm);
      case Block.Fields f -> tables.fields(place, f, widthMm);
      case Block.Items i -> items(place, i);
      case Block.Table t -> tables.table(place, t, widthMm);
      case Block.Figure f -> figure(place, f, widthMm);
      case Block.Columns c -> tables.columns(place, c, widthMm);
      case Block.Signatures s -> tables.signatures(place, s, widthMm);
      case Block.PageBreak b -> breakBeforeNext = true;
    }
  }

  private void paragraph(XWPFParagraph p, Block.Paragraph block) {
    switch (block.look()) {
      case BODY -> p.setStyle("BodyText");
      case SMALL, NOTE -> p.setStyle("Keterangan");
      case CENTRE -> p.setAlignment(ParagraphAlignment.CENTER);
      case RIGHT -> p.setAlignment(ParagraphAlignment.RIGHT);
    }
    inlines(p, block.text());
  }

  /** With an emblem, a place beside it for the lines; the rule runs under both. */
  private void letterhead(DocxPlace place, Block.Letterhead block, double widthMm) {
    Picture emblem = block.emblem();
    if (emblem == null) {
      lines(place, block);
      XWPFParagraph address = place.paragraph();
      address.setStyle("AlamatKop");
      address.createRun().setText(block.address());
      return;
    }
    tables.beside(
        place,
        EMBLEM_MM + 4,
        widthMm,
        left -> picture(
            left.paragraph(), emblem.png(), emblem.widthMm(), emblem.heightMm(), "Lambang kantor"),
        right -> {
          lines(right, block);
          XWPFParagraph address = right.paragraph();
          address.setAlignment(ParagraphAlignment.CENTER);
          address.setStyle("Keterangan");
          address.createRun().setText(block.address());
        });
    XWPFParagraph rule = place.paragraph();
    rule.setStyle("AlamatKop");
  }

  private static void lines(DocxPlace place, Block.Letterhead block) {
    for (String line : block.lines()) {
      XWPFParagraph p = place.paragraph();
      p.setStyle("KopSurat");
      p.createRun().setText(line);
    }
  }

  private void items(DocxPlace place, Block.Items block) {
    int n = 0;
    for (List<Inline> item : block.items()) {
      XWPFParagraph p = place.paragraph();
      p.setStyle("ListParagraph");
      p.createRun().setText(block.numbered() ? ++n + ".\t" : "•\t");
      inlines(p, item);
    }
  }

  private void figure(DocxPlace place, Block.Figure figure, double widthMm) {
    Picture picture = figure.picture();
    double scale = Math.min(1, (widthMm - 1) / picture.widthMm());
    XWPFParagraph p = place.paragraph();
    p.setStyle("Gambar");
    picture(p, picture.png(), picture.widthMm() * scale, picture.heightMm() * scale, figure.alt());
    if (!figure.caption().isEmpty()) {
      XWPFParagraph caption = place.paragraph();
      caption.setStyle("Caption");
      caption.createRun().setText(figure.caption());
    }
  }

  void inlines(XWPFParagraph p, List<Inline> text) {
    for (Inline inline : text) {
      switch (inline) {
        case Inline.Text t -> {
          XWPFRun run = p.createRun();
          run.setText(clean(t.text()));
          if (t.bold()) {
            run.setBold(true);
          }
        }
        case Inline.Badge b -> {
          swatch(p, b.mark(), 3.5, 4.5);
          framed(p, b.mark().words, 0);
        }
        case Inline.Swatch s -> swatch(p, s.mark(), 4, 2.6);
        case Inline.Tag t -> framed(p, t.text(), 7.5);
        case Inline.LineBreak l -> p.createRun().addBreak();
      }
    }
  }

  private void framed(XWPFParagraph p, String words, double size) {
    XWPFRun run = p.createRun();
    run.setText("\u00a0" + words + "\u00a0");
    run.setBold(true);
    if (size > 0) {
      run.setFontSize(size);
    }
    var border = run.getCTR().getRPr().addNewBdr();
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(6));
    border.setSpace(BigInteger.ZERO);
    border.setColor("16242E");
  }

  private void swatch(XWPFParagraph p, Mark mark, double widthMm, double heightMm) {
    int w = MapDrawing.units(widthMm);
    int h = MapDrawing.units(heightMm);
    byte[] png = MapPixels.png(MapDrawing.sample(mark, w, h), List.of(), w, h, 300);
    picture(p, png, widthMm, heightMm, mark.words);
  }

  private void picture(XWPFParagraph p, byte[] png, double widthMm, double heightMm, String alt) {
    try {
      var added = p.createRun()
          .addPicture(
              new ByteArrayInputStream(png),
              PictureType.PNG,
              "gambar" + ++pictures + ".png",
              emu(widthMm),
              emu(heightMm));
      var properties = added.getCTPicture().getNvPicPr().getCNvPr();
      properties.setDescr(alt);
      var inline =
          p.getRuns().getLast().getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
      inline.setDescr(alt);
      inline.setId(pictures);
      inline.setName("Gambar " + pictures);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("Our own PNG is refused by POI.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int emu(double mm) {
    return (int) Math.round(mm * Units.EMU_PER_CENTIMETER / 10);
  }

  static String clean(String text) {
    return text.codePoints()
        .filter(Xml::allowed)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static XWPFParagraph firstParagraph(XWPFTableCell cell) {
    return cell.getParagraphs().isEmpty()
        ? cell.addParagraph()
        : cell.getParagraphs().getFirst();
  }
}
