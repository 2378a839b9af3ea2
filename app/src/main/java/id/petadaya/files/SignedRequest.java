package id.petadaya.files;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The headers that make a request to an S3 store ours: AWS Signature Version 4. */
final class SignedRequest {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private SignedRequest() {}

  /** Who asks, of which region. */
  record Credentials(String accessKey, String secretKey, String region) {

    @Override
    public String toString() {
      return "Credentials[" + accessKey + "]";
    }
  }

  /**
   * The headers to add.
   *
   * @param query names and values in their raw form
   * @param bodySha256 hex, of the bytes that are sent
   */
  static Map<String, String> headers(
      Credentials who,
      String method,
      URI address,
      Map<String, String> query,
      String bodySha256,
      Instant now) {
    String moment = MOMENT.format(now);
    String day = moment.substring(0, 8);
    Map<String, String> signed = new TreeMap<>();
    signed.put("host", address.getAuthority());
    signed.put("x-amz-content-sha256", bodySha256);
    signed.put("x-amz-date", moment);
    String names = String.join(";", signed.keySet());
    String request = String.join(
        "\n",
        method,
        address.getRawPath(),
        queryOf(query),
        signed.entrySet().stream()
            .map(one -> one.getKey() + ":" + one.getValue() + "\n")
            .collect(Collectors.joining()),
        names,
        bodySha256);
    String scope = day + "/" + who.region() + "/s3/aws4_request";
    String toSign = String.join("\n", "AWS4-HMAC-SHA256", moment, scope, sha256(request));
    byte[] key = ("AWS4" + who.secretKey()).getBytes(StandardCharsets.UTF_8);
    for (String part : new String[] {day, who.region(), "s3", "aws4_request"}) {
      key = hmac(key, part);
    }
    Map<String, String> headers = new TreeMap<>(signed);
    headers.remove("host");
    headers.put(
        "Authorization",
        "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s"
            .formatted(who.accessKey(), scope, names, HexFormat.of().formatHex(hmac(key, toSign))));
    return headers;
  }

  /** Sorted by name, with everything escaped that is not plain. */
  static String queryOf(Map<String, String> query) {
    return new TreeMap<>(query)
        .entrySet().stream()
            .map(one -> escape(one.getKey()) + "=" + escape(one.getValue()))
            .collect(Collectors.joining("&"));
  }

  private static String escape(String text) {
    var out = new StringBuilder();
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      char sign = (char) (one & 0xff);
      boolean plain = sign >= 'a' && sign <= 'z'
          || sign >= 'A' && sign <= 'Z'
          || sign >= '0' && sign <= '9'
          || "-._~".indexOf(sign) >= 0;
      out.append(plain ? String.valueOf(sign) : "%%%02X".formatted((int) sign));
    }
    return out.toString();
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256.", e);
    }
  }
}
