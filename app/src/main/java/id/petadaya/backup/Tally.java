package id.petadaya.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a backup or a restored folder holds, one line a table and one line a folder of files. Two that
 * hold the same say the same.
 */
final class Tally {

  private final Map<String, String> tables = new TreeMap<>();
  private final Map<String, Map<String, String>> folders = new TreeMap<>();

  void table(String name, long rows, byte[] sha) {
    tables.put(name, "%d baris  %s".formatted(rows, HexFormat.of().formatHex(sha)));
  }

  /** A file by its path inside the data folder, with slashes. */
  void file(String path, byte[] sha) {
    int slash = path.indexOf('/');
    folders
        .computeIfAbsent(slash < 0 ? "." : path.substring(0, slash), none -> new TreeMap<>())
        .put(path, HexFormat.of().formatHex(sha));
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    tables.forEach((name, said) -> lines.add("tabel %s  %s".formatted(name, said)));
    folders.forEach((name, files) -> {
      MessageDigest sha = sha256();
      files.forEach(
          (path, hash) -> sha.update((hash + "  " + path + "\n").getBytes(StandardCharsets.UTF_8)));
      lines.add("folder %s  %d berkas  %s"
          .formatted(name, files.size(), HexFormat.of().formatHex(sha.digest())));
    });
    return lines;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
