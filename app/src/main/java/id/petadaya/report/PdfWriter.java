package id.petadaya.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import id.petadaya.instruments.documents.Paper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Writes a paper as tagged PDF. Dates come from the data and the id from its fingerprint. */
final class PdfWriter {

  static {
    XRLog.setLoggingEnabled(false);
  }

  private PdfWriter() {}

  static byte[] write(Paper paper) {
    var ignored = new ByteArrayOutputStream();
    try (var svg = new BatikSVGDrawer()) {
      var builder = new PdfRendererBuilder();
      builder.useFastMode();
      builder.usePdfUaAccessibility(true);
      builder.useSVGDrawer(svg);
      builder.useFont(
          () -> Fonts.open("LiberationSans-Regular.ttf"),
          Fonts.FAMILY,
          400,
          FontStyle.NORMAL,
          true);
      builder.useFont(
          () -> Fonts.open("LiberationSans-Bold.ttf"), Fonts.FAMILY, 700, FontStyle.NORMAL, true);
      builder.withProducer("Petadaya");
      builder.withW3cDocument(parsed(PaperHtml.of(paper)), null);
      builder.toStream(ignored);
      try (var renderer = builder.buildPdfRenderer()) {
        renderer.layout();
        renderer.createPDFWithoutClosing();
        return stable(renderer.getPdfDocument(), paper);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document parsed(String html) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("Our own HTML is not well formed.", e);
    }
  }

  private static byte[] stable(PDDocument pdf, Paper paper) throws IOException {
    var time = GregorianCalendar.from(paper.frozenAt().atZone(ZoneOffset.UTC));
    PDDocumentInformation about = pdf.getDocumentInformation();
    about.setTitle(paper.title());
    about.setAuthor(paper.author());
    about.setCreationDate(time);
    about.setModificationDate(time);
    pdf.setDocumentId(Long.parseUnsignedLong(paper.fingerprint().substring(0, 16), 16));
    var out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }
}
