package id.petadaya.audit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry as it stands in the book.
 *
 * @param id order of writing over all chains
 * @param seq place in its chain, from 1
 * @param hash SHA-256 of the previous hash and {@link #content()}
 */
public record Entry(
    long id,
    String chain,
    long seq,
    OffsetDateTime at,
    String actor,
    @Nullable String purpose,
    String deed,
    String subject,
    @Nullable String area,
    JsonNode details,
    byte @Nullable [] before,
    byte @Nullable [] after,
    byte[] prevHash,
    byte[] hash) {

  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /** What the hash is taken of: the same text that {@code audit.content} in the database makes. */
  String content() {
    return CanonicalJson.write(asJson());
  }

  /** One line of an export, with its hashes: all that a stranger needs to check it. */
  public String exported() {
    ObjectNode json = asJson();
    json.put("prev_hash", HexFormat.of().formatHex(prevHash));
    json.put("hash", HexFormat.of().formatHex(hash));
    return CanonicalJson.write(json);
  }

  private ObjectNode asJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("chain", chain);
    json.put("seq", seq);
    json.put("at", AT.format(at));
    json.put("actor", actor);
    json.put("purpose", purpose);
    json.put("deed", deed);
    json.put("subject", subject);
    json.put("area", area);
    json.set("details", details);
    json.put("before", hex(before));
    json.put("after", hex(after));
    return json;
  }

  private static @Nullable String hex(byte @Nullable [] hash) {
    return hash == null ? null : HexFormat.of().formatHex(hash);
  }

  /** The details as people read them: {@code name: value}, in the order of names. */
  public Map<String, String> spoken() {
    var spoken = new java.util.TreeMap<String, String>();
    details
        .properties()
        .forEach(one -> spoken.put(
            one.getKey(),
            one.getValue().isString()
                ? one.getValue().stringValue()
                : one.getValue().toString()));
    return spoken;
  }
}
