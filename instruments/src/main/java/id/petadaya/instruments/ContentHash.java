package id.petadaya.instruments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Hashes what an instrument says, not how it is written: keys sorted, comments and layout gone. */
final class ContentHash {

  private ContentHash() {}

  static String of(Fields fields) {
    StringBuilder canonical = new StringBuilder();
    write(fields.node(), canonical);
    return sha256(canonical.toString());
  }

  private static void write(Node node, StringBuilder out) {
    if (node instanceof MappingNode mapping) {
      writeMapping(mapping.getValue(), out);
    } else if (node instanceof SequenceNode sequence) {
      out.append('[');
      sequence.getValue().forEach(each -> write(each, out));
      out.append(']');
    } else if (node instanceof ScalarNode scalar) {
      writeText(scalar.getValue(), out);
    } else {
      throw new IllegalStateException("A node of an unknown kind: %s.".formatted(node));
    }
  }

  private static void writeMapping(List<NodeTuple> entries, StringBuilder out) {
    TreeMap<String, Node> sorted = new TreeMap<>();
    entries.forEach(
        entry -> sorted.put(((ScalarNode) entry.getKeyNode()).getValue(), entry.getValueNode()));
    out.append('{');
    sorted.forEach((key, value) -> {
      writeText(key, out);
      write(value, out);
    });
    out.append('}');
  }

  /** Length first, so that no two contents can be written alike. */
  private static void writeText(String text, StringBuilder out) {
    out.append(text.length()).append(':').append(text).append(';');
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256.", missing);
    }
  }
}
