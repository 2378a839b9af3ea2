package id.petadaya.instruments;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The instruments that lie in a shipped folder, specs left out. */
public final class ShippedFiles {

  private ShippedFiles() {}

  /** File names in {@code instruments/<folder>}, such as {@code documents/}, in order. */
  public static List<String> in(String folderName) {
    URL folder = ShippedFiles.class.getResource("/instruments/" + folderName);
    if (folder == null) {
      throw new IllegalStateException(
          "No %s lie on the class path. Maybe the jar was built without directory entries."
              .formatted(folderName));
    }
    try (Stream<String> names =
        folder.getProtocol().equals("jar") ? inJar(folder) : inFolder(folder)) {
      return names
          .filter(name -> name.endsWith(".yml") && !name.endsWith(".spec.yml"))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new IllegalStateException(
          "The shipped instruments at %s cannot be listed.".formatted(folder), failure);
    }
  }

  private static Stream<String> inFolder(URL folder) throws IOException {
    return Files.list(Path.of(URI.create(folder.toString())))
        .map(path -> path.getFileName().toString());
  }

  private static Stream<String> inJar(URL folder) throws IOException {
    JarURLConnection connection = (JarURLConnection) folder.openConnection();
    String prefix = connection.getEntryName();
    return connection.getJarFile().stream()
        .map(java.util.jar.JarEntry::getName)
        .filter(name -> name.startsWith(prefix) && name.indexOf('/', prefix.length()) < 0)
        .map(name -> name.substring(prefix.length()));
  }
}
