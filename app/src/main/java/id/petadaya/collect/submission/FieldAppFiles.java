package id.petadaya.collect.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import tools.jackson.databind.json.JsonMapper;

/** The files that the field app needs without a network, by the addresses under which pages name them. */
@Component
class FieldAppFiles {

  private static final String FOLDER = "/static/assets/";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ResourceUrlProvider addresses;
  private volatile @Nullable String worker;

  FieldAppFiles(ResourceUrlProvider addresses) {
    this.addresses = addresses;
  }

  /** The service worker: the list of what it keeps, and the part that keeps it. */
  String worker() {
    String known = worker;
    if (known == null) {
      known = "const KEPT = %s;\n%s".formatted(list(), text("field-worker.js"));
      worker = known;
    }
    return known;
  }

  /**
   * What the bundler wrote down.
   *
   * @param parts of the script; they name each other, with a hash in the name
   * @param carried what pages name, to whose names the server adds a hash
   */
  record Files(List<String> parts, List<String> carried) {}

  private String list() {
    Files files = JSON.readValue(text("field-files.json"), Files.class);
    return Stream.of(
            Stream.of("/lapangan"),
            files.parts().stream().map(FieldAppFiles::plain),
            files.carried().stream().map(this::versioned))
        .flatMap(all -> all)
        .map(JSON::writeValueAsString)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String plain(String file) {
    return "/assets/" + file;
  }

  private String versioned(String file) {
    String versioned = addresses.getForLookupPath(plain(file));
    return versioned == null ? plain(file) : versioned;
  }

  private static String text(String file) {
    try (InputStream in = FieldAppFiles.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException(
            file + " was not bundled. Maybe the module web was not built.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
