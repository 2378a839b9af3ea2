package id.petadaya.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A house that vouches for people, as small as OpenID Connect allows: whoever comes is {@code subject}. */
final class SmallHouse implements AutoCloseable {

  static final String CLIENT = "petadaya-uji";
  static final String SECRET = "rahasia-uji";

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey otherKey;
  private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();

  /** Who comes next. */
  volatile String subject = "orang-1";

  /** Whether the next token is signed by somebody else. */
  volatile boolean forged;

  SmallHouse() throws Exception {
    key = new RSAKeyGenerator(2048).keyID("satu").generate();
    otherKey = new RSAKeyGenerator(2048).keyID("satu").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", this::tellAboutItself);
    server.createContext("/keys", one -> json(one, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void tellAboutItself(HttpExchange one) throws IOException {
    json(one, """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
         "id_token_signing_alg_values_supported":["RS256"],
         "token_endpoint_auth_methods_supported":["client_secret_basic"]}""".formatted(issuer()));
  }

  private void authorize(HttpExchange one) throws IOException {
    Map<String, String> query = form(one.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    asked.put(code, query);
    one.getResponseHeaders()
        .add(
            "Location",
            query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
    one.sendResponseHeaders(302, -1);
    one.close();
  }

  private void token(HttpExchange one) throws IOException {
    Map<String, String> sent =
        form(new String(one.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> query = asked.remove(String.valueOf(sent.get("code")));
    if (query == null || !proves(query, sent)) {
      one.sendResponseHeaders(400, -1);
      one.close();
      return;
    }
    json(one, """
        {"access_token":"tidak-dipakai","token_type":"Bearer","expires_in":60,"id_token":"%s"}""".formatted(idToken(query.get("nonce"))));
  }

  /** PKCE: who fetches the token is who asked for the code. */
  private static boolean proves(Map<String, String> query, Map<String, String> sent) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256")
          .digest(String.valueOf(sent.get("code_verifier")).getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(hash)
          .equals(query.get("code_challenge"));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String idToken(String nonce) throws IOException {
    try {
      Date now = new Date();
      var token = new SignedJWT(
          new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("satu").build(),
          new JWTClaimsSet.Builder()
              .issuer(issuer())
              .audience(CLIENT)
              .subject(subject)
              .issueTime(now)
              .expirationTime(new Date(now.getTime() + 60_000))
              .claim("nonce", nonce)
              .build());
      token.sign(new RSASSASigner(forged ? otherKey : key));
      return token.serialize();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new IOException(e);
    }
  }

  private static Map<String, String> form(String text) {
    return Arrays.stream(text.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(
            pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static void json(HttpExchange one, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    one.getResponseHeaders().add("Content-Type", "application/json");
    one.sendResponseHeaders(200, bytes.length);
    one.getResponseBody().write(bytes);
    one.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
