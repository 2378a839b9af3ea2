package id.petadaya.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets XML through as long as no tag, text, comment, instruction or literal part is too long. XML
 * readers gather each of these whole, so this is what bounds their memory. Knows UTF-8 and UTF-16 of
 * Latin signs, by passing over zero bytes.
 */
final class BoundedTokens extends FilterInputStream {

  private final int longest;
  private int length;
  private int ending;
  private int last;
  private int beforeLast;
  private boolean exceeded;

  BoundedTokens(InputStream in, int longest) {
    super(in);
    this.longest = longest;
  }

  boolean isExceeded() {
    return exceeded;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    int read = super.read(into, from, most);
    for (int at = from; at < from + read; at++) {
      if (into[at] != 0) {
        step(into[at]);
      }
    }
    return read;
  }

  private void step(int one) throws IOException {
    if (++length > longest) {
      exceeded = true;
      throw new IOException("too long a token");
    }
    if (ending == 0) {
      begin(one);
    } else if (one == '>' && last == ending && (ending == '?' || beforeLast == ending)) {
      ending = 0;
      length = 0;
    }
    beforeLast = last;
    last = one;
  }

  /** Inside comments, instructions and literal parts, "&lt;" begins nothing. */
  private void begin(int one) {
    if (last == '<' && one == '?') {
      ending = '?';
    } else if (beforeLast == '<' && last == '!' && one == '-') {
      ending = '-';
    } else if (beforeLast == '<' && last == '!' && one == '[') {
      ending = ']';
    } else if (one == '<') {
      length = 0;
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
