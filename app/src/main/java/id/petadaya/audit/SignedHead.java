package id.petadaya.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * "At this time the chain ended here", signed with Ed25519. Kept away from the machine it proves later
 * that nothing up to there was written anew or cut off.
 *
 * @param hash 64 hex digits
 * @param signature Base64, of the canonical JSON of the other parts
 */
public record SignedHead(String chain, long seq, String hash, Instant at, String signature) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static SignedHead sign(AuditBook.Head head, Instant at, PrivateKey key) {
    var open = new SignedHead(
        head.chain(),
        head.seq(),
        HexFormat.of().formatHex(head.hash()),
        at.truncatedTo(ChronoUnit.SECONDS),
        "");
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(key);
      signer.update(open.signed());
      return new SignedHead(
          open.chain,
          open.seq,
          open.hash,
          open.at,
          Base64.getEncoder().encodeToString(signer.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has Ed25519.", e);
    }
  }

  boolean isGenuine(PublicKey key) {
    try {
      Signature checker = Signature.getInstance("Ed25519");
      checker.initVerify(key);
      checker.update(signed());
      return checker.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /** One line of {@code audit-heads.jsonl}. */
  public String written() {
    return CanonicalJson.write(parts().put("signature", signature));
  }

  static SignedHead read(String line) {
    JsonNode json = JSON.readTree(line);
    return new SignedHead(
        json.required("chain").stringValue(),
        json.required("seq").longValue(),
        json.required("hash").stringValue(),
        Instant.parse(json.required("at").stringValue()),
        json.required("signature").stringValue());
  }

  private byte[] signed() {
    return CanonicalJson.write(parts()).getBytes(StandardCharsets.UTF_8);
  }

  private ObjectNode parts() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("chain", chain)
        .put("seq", seq)
        .put("hash", hash)
        .put("at", at.toString());
  }
}
