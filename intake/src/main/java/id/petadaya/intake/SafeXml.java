package id.petadaya.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * The one way to read XML that a stranger sent: document types are refused, entities are not
 * expanded, nothing outside the bytes given is ever opened, nesting ends at {@link #DEEPEST} and no
 * token is longer than {@link #LONGEST}, so memory stays within a few times that.
 */
public final class SafeXml {

  /** Deepest nesting of elements. */
  public static final int DEEPEST = 64;

  /** Longest text, tag, comment or literal part, in bytes. */
  public static final int LONGEST = 16 << 20;

  private static final XMLInputFactory FACTORY = factory();

  private SafeXml() {}

  /** Says that the XML wants what is never given. */
  public static final class Forbidden extends XMLStreamException {

    private static final long serialVersionUID = 1;
    private final boolean exhausting;

    private Forbidden(String message, boolean exhausting) {
      super(message);
      this.exhausting = exhausting;
    }

    /** True when built to exhaust the reader, false when it refers outside itself. */
    public boolean isExhausting() {
      return exhausting;
    }
  }

  /**
   * A reader whose {@code next()} throws {@link Forbidden} at a document type and beyond {@link
   * #DEEPEST} or {@link #LONGEST}. Adjoining texts come as one. Closing it leaves the stream open.
   */
  public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    BoundedTokens bounded = new BoundedTokens(utf8(in), LONGEST);
    // Decoded here, as the parser tells stderr of bytes that are no UTF-8.
    Reader text = new InputStreamReader(bounded, StandardCharsets.UTF_8.newDecoder());
    XMLStreamReader xml;
    synchronized (FACTORY) {
      xml = FACTORY.createXMLStreamReader(text);
    }
    return new Guarded(xml, bounded);
  }

  private static InputStream utf8(InputStream in) throws XMLStreamException {
    try {
      return Utf8Part.of(in);
    } catch (IOException unreadable) {
      throw new XMLStreamException(unreadable);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty("http://javax.xml.XMLConstants/property/accessExternalDTD", "");
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new Forbidden("outside address", false);
    });
    return factory;
  }

  private static final class Guarded extends StreamReaderDelegate {

    private final BoundedTokens bounded;
    private int depth;

    private Guarded(XMLStreamReader xml, BoundedTokens bounded) {
      super(xml);
      this.bounded = bounded;
    }

    @Override
    public int next() throws XMLStreamException {
      int event = event();
      switch (event) {
        case XMLStreamConstants.DTD,
            XMLStreamConstants.ENTITY_DECLARATION,
            XMLStreamConstants.ENTITY_REFERENCE -> throw new Forbidden("document type", false);
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new Forbidden("nesting", true);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
      return event;
    }

    private int event() throws XMLStreamException {
      try {
        return super.next();
      } catch (XMLStreamException | RuntimeException e) {
        if (bounded.isExceeded()) {
          throw new Forbidden("token", true);
        }
        throw e instanceof XMLStreamException known ? known : new XMLStreamException(e);
      }
    }

    /** The text up to the end of this element; elements within are an error, as in the parent. */
    @Override
    public String getElementText() throws XMLStreamException {
      StringBuilder text = new StringBuilder();
      while (next() != XMLStreamConstants.END_ELEMENT) {
        if (isCharacters() || getEventType() == XMLStreamConstants.SPACE) {
          text.append(getText());
        } else if (isStartElement()) {
          throw new XMLStreamException("An element inside text.", getLocation());
        }
      }
      return text.toString();
    }
  }
}
