package id.petadaya.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.input.ReaderInputStream;

/** Gives XML as UTF-8 without a mark of byte order; nearly all is, and passes through untouched. */
public final class Utf8Part {

  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

  private Utf8Part() {}

  public static InputStream of(InputStream in) throws IOException {
    byte[] head = in.readNBytes(200);
    int mark = head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB ? 3 : 0;
    InputStream whole =
        new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), in);
    Charset charset = charset(head);
    if (charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII)) {
      return whole;
    }
    return ReaderInputStream.builder()
        .setReader(new InputStreamReader(whole, charset))
        .setCharset(StandardCharsets.UTF_8)
        .get();
  }

  private static Charset charset(byte[] head) {
    if (head.length > 3 && (head[0] & 0xff) + (head[1] & 0xff) == 0xff + 0xfe) {
      return StandardCharsets.UTF_16;
    }
    if (head.length > 3 && head[0] == '<' && head[1] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    if (head.length > 3 && head[0] == 0 && head[1] == '<') {
      return StandardCharsets.UTF_16BE;
    }
    Matcher says = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
    return says.find() && Charset.isSupported(says.group(1))
        ? Charset.forName(says.group(1))
        : StandardCharsets.UTF_8;
  }
}
