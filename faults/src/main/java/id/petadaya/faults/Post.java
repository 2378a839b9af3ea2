package id.petadaya.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One post over a connection of its own.
 *
 * @param status of an answer that was read whole; 0 when there was none
 * @param headers lower-case names
 */
record Post(int status, Map<String, String> headers) {

  private static final Post NONE = new Post(0, Map.of());

  boolean acknowledged() {
    return status == 201 || status == 202;
  }

  /** {@code cutAfter} bytes of the body the phone goes away; a negative number lets it finish. */
  static Post send(
      int port, String path, String basic, Mail mail, int cutAfter, int patienceMillis) {
    byte[] body = mail.body();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), patienceMillis);
      socket.setSoTimeout(patienceMillis);
      OutputStream out = socket.getOutputStream();
      out.write("""
          POST %s HTTP/1.1\r
          Host: 127.0.0.1:%d\r
          Authorization: %s\r
          X-OpenRosa-Version: 1.0\r
          Content-Type: %s\r
          Content-Length: %d\r
          Connection: close\r
          \r
          """.formatted(path, port, basic, mail.contentType(), body.length)
          .getBytes(StandardCharsets.UTF_8));
      if (cutAfter >= 0) {
        out.write(body, 0, Math.min(cutAfter, body.length - 1));
        return NONE;
      }
      out.write(body);
      out.flush();
      return read(socket.getInputStream());
    } catch (IOException gone) {
      return NONE;
    }
  }

  private static Post read(InputStream in) throws IOException {
    String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    int end = answer.indexOf("\r\n\r\n");
    if (end < 0 || !answer.startsWith("HTTP/1.1 ")) {
      return NONE;
    }
    Map<String, String> headers = new TreeMap<>();
    for (String line : answer.substring(0, end).split("\r\n")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    int promised = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    int came = answer.substring(end + 4).getBytes(StandardCharsets.UTF_8).length;
    return came < promised ? NONE : new Post(Integer.parseInt(answer.substring(9, 12)), headers);
  }
}
