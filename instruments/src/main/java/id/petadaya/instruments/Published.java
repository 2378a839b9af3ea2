package id.petadaya.instruments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list of published versions with the hash of what they said on the day. A published version is
 * never edited, because assessments made under it must stay answerable: a change is a new version in
 * a new file.
 */
public final class Published {

  private static final String FILE = "published.yml";

  private final Map<String, Version> byId = new LinkedHashMap<>();

  private Published(Fields root) {
    for (Fields entry : root.only("published").list("published")) {
      entry.only("id", "file", "sha256");
      Version version = new Version(entry.text("id"), entry.text("file"), entry.text("sha256"));
      if (byId.put(version.id(), version) != null) {
        throw entry.refuse("id", "%s tercatat dua kali.".formatted(version.id()));
      }
    }
  }

  /** The list that this program ships. */
  public static Published shipped() {
    return of(InstrumentFile.shipped(FILE));
  }

  static Published of(InstrumentFile file) {
    return new Published(file.fields());
  }

  /** In the order of publication. */
  public List<Version> versions() {
    return List.copyOf(byId.values());
  }

  /** Published files inside a folder, such as {@code rulesets/}. */
  public List<Version> versionsIn(String folder) {
    return byId.values().stream()
        .filter(version -> version.file().startsWith(folder))
        .toList();
  }

  /** What is wrong, Indonesian, when a file calls itself a published version but says something else. */
  public Optional<String> findChange(InstrumentFile instrument) {
    Fields root = instrument.fields();
    if (!root.isText("name") || !root.isText("version")) {
      return Optional.empty();
    }
    Version version = byId.get(root.text("name") + "@" + root.text("version"));
    return version == null || version.sha256().equals(instrument.hash())
        ? Optional.empty()
        : Optional.of(changed(version, root));
  }

  private static String changed(Version version, Fields root) {
    String next = root.text("version").matches("\\d{1,4}")
        ? String.valueOf(Integer.parseInt(root.text("version")) + 1)
        : "2";
    return """
    %s sudah terbit dan isinya tidak boleh berubah, karena hasil lama memakainya. Buat versi %s: salin ke %s \
    dengan \"version: %s\", lalu kembalikan berkas ini.""".formatted(
            version.id(),
            next,
            version.file().replaceFirst("(-\\d+)?\\.yml$", "-" + next + ".yml"),
            next);
  }

  /**
   * One published version.
   *
   * @param id name@version
   * @param file path inside instruments/
   * @param sha256 content hash, see {@link InstrumentFile#hash}
   */
  public record Version(String id, String file, String sha256) {}
}
