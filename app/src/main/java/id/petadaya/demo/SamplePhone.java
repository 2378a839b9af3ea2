package id.petadaya.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Sends a filled-in form to this very program as ODK Collect does, by the door that phones use. */
final class SamplePhone implements AutoCloseable {

  private static final String BOUNDARY = "isian-contoh";

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final URI door;

  SamplePhone(int port, String project) {
    this.door = URI.create("http://127.0.0.1:%d/openrosa/%s/submission".formatted(port, project));
  }

  /** Ends well only when the office said 201: kept. */
  void send(String username, String password, byte[] xml) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(door)
        .timeout(Duration.ofSeconds(60))
        .header("X-OpenRosa-Version", "1.0")
        .header("Authorization", basic(username, password))
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body(xml)))
        .build();
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status != 201) {
        throw new IllegalStateException(
            "The door of phones answered %d to %s. Maybe the account may not collect there."
                .formatted(status, username));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Stopped while sending.", stopped);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private static String basic(String username, String password) {
    byte[] both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  private static byte[] body(byte[] xml) throws IOException {
    var body = new ByteArrayOutputStream();
    body.write(
        "--%s\r\nContent-Disposition: form-data; name=\"xml_submission_file\"; filename=\"isian.xml\"\r\nContent-Type: text/xml\r\n\r\n"
            .formatted(BOUNDARY)
            .getBytes(StandardCharsets.UTF_8));
    body.write(xml);
    body.write("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }
}
