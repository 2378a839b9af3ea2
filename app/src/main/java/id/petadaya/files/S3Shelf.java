package id.petadaya.files;

import id.petadaya.intake.SafeXml;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A bucket of a store that speaks S3, at the one address that the setting names. What is put is sealed
 * already: the store sees neither contents nor names. Redirects are not followed.
 */
final class S3Shelf implements Shelf {

  private static final String EMPTY = SignedRequest.sha256("");
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final HttpClient http = HttpClient.newBuilder()
      .connectTimeout(Duration.ofSeconds(10))
      .followRedirects(HttpClient.Redirect.NEVER)
      .version(HttpClient.Version.HTTP_1_1)
      .build();
  private final URI bucket;
  private final SignedRequest.Credentials who;
  private final Clock clock;

  /** The bucket's address, path style: {@code https://store.example/petadaya}. */
  S3Shelf(URI bucket, SignedRequest.Credentials who, Clock clock) {
    this.bucket = bucket;
    this.who = who;
    this.clock = clock;
  }

  @Override
  public void put(Path sealed, String hash) throws IOException {
    HttpResponse<byte[]> answer = send(
        "PUT",
        place(hash),
        Map.of(),
        BodyPublishers.ofFile(sealed),
        sha256(sealed),
        BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw refused("PUT", answer.statusCode());
    }
  }

  /** Puts a short text under a name of letters, digits, dots and hyphens. */
  void put(byte[] text, String name) throws IOException {
    HttpResponse<byte[]> answer = send(
        "PUT",
        place(name),
        Map.of(),
        BodyPublishers.ofByteArray(text),
        HexFormat.of().formatHex(FileStore.sha256().digest(text)),
        BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw refused("PUT", answer.statusCode());
    }
  }

  String address() {
    return bucket.toString();
  }

  @Override
  public InputStream open(String hash) throws IOException {
    HttpResponse<InputStream> answer = send(
        "GET", place(hash), Map.of(), BodyPublishers.noBody(), EMPTY, BodyHandlers.ofInputStream());
    if (answer.statusCode() == 200) {
      return answer.body();
    }
    answer.body().close();
    if (answer.statusCode() == 404) {
      throw new FileNotFoundException("The file " + hash + " is not in the store.");
    }
    throw refused("GET", answer.statusCode());
  }

  @Override
  public void each(Consumer<Item> reader) throws IOException {
    list("", item -> {
      if (item.hash().matches("[0-9a-f]{64}")) {
        reader.accept(item);
      }
    });
  }

  /** The names that begin so, in order. */
  SortedSet<String> names(String beginning) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    list(beginning, item -> names.add(item.hash()));
    return names;
  }

  private void list(String beginning, Consumer<Item> reader) throws IOException {
    String next = "";
    do {
      Map<String, String> query = new TreeMap<>(Map.of("list-type", "2", "max-keys", "1000"));
      if (!beginning.isEmpty()) {
        query.put("prefix", beginning);
      }
      if (!next.isEmpty()) {
        query.put("continuation-token", next);
      }
      HttpResponse<InputStream> answer =
          send("GET", bucket, query, BodyPublishers.noBody(), EMPTY, BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          throw refused("LIST", answer.statusCode());
        }
        next = read(body, reader);
      }
    } while (!next.isEmpty());
  }

  @Override
  public void remove(String hash) throws IOException {
    HttpResponse<byte[]> answer = send(
        "DELETE",
        place(hash),
        Map.of(),
        BodyPublishers.noBody(),
        EMPTY,
        BodyHandlers.ofByteArray());
    if (answer.statusCode() != 204 && answer.statusCode() != 200 && answer.statusCode() != 404) {
      throw refused("DELETE", answer.statusCode());
    }
  }

  /** The keys of one answer; returns where the next one begins, empty at the end. */
  private static String read(InputStream body, Consumer<Item> reader) throws IOException {
    String next = "";
    String key = "";
    try {
      var xml = SafeXml.reader(body);
      while (xml.hasNext()) {
        if (xml.next() == javax.xml.stream.XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "Key" -> key = xml.getElementText();
            case "LastModified" ->
              reader.accept(new Item(key, Instant.parse(xml.getElementText())));
            case "NextContinuationToken" -> next = xml.getElementText();
            default -> {}
          }
        }
      }
      return next;
    } catch (javax.xml.stream.XMLStreamException e) {
      throw new IOException("The store's list is no XML.", e);
    }
  }

  private <T> HttpResponse<T> send(
      String method,
      URI address,
      Map<String, String> query,
      BodyPublisher body,
      String bodySha256,
      HttpResponse.BodyHandler<T> handler)
      throws IOException {
    URI whole =
        query.isEmpty() ? address : URI.create(address + "?" + SignedRequest.queryOf(query));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(whole).timeout(LONGEST).method(method, body);
    SignedRequest.headers(who, method, address, query, bodySha256, clock.instant())
        .forEach(request::header);
    try {
      return http.send(request.build(), handler);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Waiting for the store was interrupted.", e);
    }
  }

  private URI place(String hash) {
    return URI.create(bucket + "/" + hash);
  }

  private static IOException refused(String deed, int status) {
    return new IOException("The store answers %d to %s.".formatted(status, deed));
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, sha).transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(sha.digest());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
