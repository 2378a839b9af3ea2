package id.petadaya.files;

import id.petadaya.kernel.RefusedSetting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** An address that takes a POST and answers 2xx once it has it. Redirects are not followed. */
final class ElsewherePost implements Elsewhere {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final URI address;
  private final String token;
  private final HttpClient http = HttpClient.newBuilder()
      .connectTimeout(Duration.ofSeconds(10))
      .followRedirects(HttpClient.Redirect.NEVER)
      .build();

  /** The token goes into {@code Authorization: Bearer}; empty for none. */
  ElsewherePost(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  @Override
  public void put(String name, byte[] text) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address)
        .timeout(LONGEST)
        .header("Content-Type", "application/x-ndjson")
        .header("X-Petadaya-Name", name)
        .POST(HttpRequest.BodyPublishers.ofByteArray(text));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
      if (status < 200 || status > 299) {
        throw new IOException("The address answers %d.".formatted(status));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Waiting for the address was interrupted.", e);
    }
  }

  @Override
  public List<byte[]> read(String beginning) {
    throw new RefusedSetting(
        "Alamat itu hanya menerima. Ambil berkasnya dari sana, lalu: audit verify --heads BERKAS --public-key BERKAS.");
  }

  @Override
  public String title() {
    return address.getScheme() + "://" + address.getAuthority();
  }
}
