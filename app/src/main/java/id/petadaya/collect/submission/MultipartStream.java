package id.petadaya.collect.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code multipart/form-data} (RFC 7578) part by part, straight from the connection: a photo is
 * never in memory whole. What ends before its closing boundary is an error, never a shorter part.
 */
final class MultipartStream {

  /** Signs of a boundary; RFC 2046 allows 70. */
  static final int LONGEST_BOUNDARY = 200;

  private static final int WINDOW = 64 * 1024;
  private static final int MOST_HEADER_BYTES = 8 * 1024;
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*(name|filename)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))");

  private final InputStream in;
  private final byte[] delimiter;
  private final int mostParts;
  private final byte[] window = new byte[WINDOW];
  private int at;
  private int end;
  private int parts;
  private boolean finished;
  private @Nullable Body open;

  MultipartStream(InputStream in, String boundary, int mostParts) {
    if (boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
      throw new IllegalArgumentException(
          "A boundary has 1 to 200 signs, not %d. Maybe it was not read from the heading."
              .formatted(boundary.length()));
    }
    this.in = in;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    this.mostParts = mostParts;
    // The first boundary may stand at the very start, without a line end before it.
    window[0] = '\r';
    window[1] = '\n';
    end = 2;
    open = new Body();
  }

  /** One part; its body ends at the next boundary. */
  record Part(String name, @Nullable String fileName, String type, InputStream body) {}

  /** The content is not what its heading promises. */
  static final class Malformed extends IOException {

    private static final long serialVersionUID = 1;

    private final boolean cut;

    private Malformed(String what, boolean cut) {
      super(what);
      this.cut = cut;
    }

    /** It ends too early; sending it again may help. */
    boolean isCut() {
      return cut;
    }
  }

  /** The next part, or null after the last; what is left of the one before is skipped. */
  @Nullable
  Part next() throws IOException {
    if (open != null) {
      open.transferTo(java.io.OutputStream.nullOutputStream());
    }
    if (finished) {
      return null;
    }
    if (parts++ == mostParts) {
      throw new Malformed("too many parts", false);
    }
    Map<String, String> headers = headers();
    String disposition = headers.getOrDefault("content-disposition", "");
    open = new Body();
    return new Part(
        parameter(disposition, "name"),
        disposition.contains("filename=") ? parameter(disposition, "filename") : null,
        headers.getOrDefault("content-type", "text/plain"),
        open);
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new TreeMap<>();
    int bytes = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      bytes += line.length();
      if (bytes > MOST_HEADER_BYTES) {
        throw new Malformed("part header too long", false);
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private String line() throws IOException {
    int look = at;
    while (true) {
      for (; look + 1 < end; look++) {
        if (window[look] == '\r' && window[look + 1] == '\n') {
          String line = new String(window, at, look - at, StandardCharsets.UTF_8);
          at = look + 2;
          return line;
        }
      }
      if (end - at > MOST_HEADER_BYTES) {
        throw new Malformed("line too long", false);
      }
      int seen = look - at;
      more();
      look = at + seen;
    }
  }

  private static String parameter(String disposition, String name) {
    Matcher found = PARAMETER.matcher(disposition);
    while (found.find()) {
      if (found.group(1).equals(name)) {
        return found.group(2) != null
            ? found.group(2).replaceAll("\\\\(.)", "$1")
            : String.valueOf(found.group(3));
      }
    }
    return "";
  }

  /** Reads on; what was used is dropped from the window. */
  private void more() throws IOException {
    if (at > 0) {
      System.arraycopy(window, at, window, 0, end - at);
      end -= at;
      at = 0;
    }
    int read = end == window.length ? -1 : in.read(window, end, window.length - end);
    if (read < 0) {
      throw new Malformed("ends before its closing boundary", true);
    }
    end += read;
  }

  /** Where the delimiter begins in the window, or -1. */
  private int delimiterFrom(int from) {
    int last = end - delimiter.length;
    for (int look = from; look <= last; look++) {
      if (window[look] == '\r' && matches(look)) {
        return look;
      }
    }
    return -1;
  }

  private boolean matches(int look) {
    for (int each = 1; each < delimiter.length; each++) {
      if (window[look + each] != delimiter[each]) {
        return false;
      }
    }
    return true;
  }

  private final class Body extends InputStream {

    private boolean done;
    private int ready;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
      if (count == 0) {
        return 0;
      }
      if (open != this) {
        return -1;
      }
      while (ready == 0) {
        if (done) {
          return -1;
        }
        look();
      }
      int part = Math.min(count, ready);
      System.arraycopy(window, at, into, from, part);
      at += part;
      ready -= part;
      if (ready == 0 && done) {
        passBoundary();
      }
      return part;
    }

    private void look() throws IOException {
      int found = delimiterFrom(at);
      if (found >= 0) {
        done = true;
        ready = found - at;
        if (ready == 0) {
          passBoundary();
        }
        return;
      }
      ready = Math.max(0, end - at - delimiter.length + 1);
      if (ready == 0) {
        more();
      }
    }

    private void passBoundary() throws IOException {
      at += delimiter.length;
      while (end - at < 2) {
        more();
      }
      if (window[at] == '-' && window[at + 1] == '-') {
        finished = true;
      } else if (!line().isBlank()) {
        throw new Malformed("text after a boundary", false);
      }
      open = null;
    }
  }
}
