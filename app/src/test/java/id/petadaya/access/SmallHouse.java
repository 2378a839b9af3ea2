package id.petadaya.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A house that vouches for people, as small as OpenID Connect allows: whoever comes is {@code subject}. */
final class SmallHouse implements AutoCloseable {

  static final String CLIENT = "petadaya-uji";
  static final String SECRET = "rahasia-uji";
  static final String STRONG = "urn:kantor:mfa";

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey otherKey;
  private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();

  /** Who comes next. */
  volatile String subject = "orang-1";

  /** What is wrong with the next token. */
  volatile Fault fault = Fault.NONE;

  /** Whom it says it is; null for the truth. */
  volatile @Nullable String pretends;

  /** Whether its addresses lead on to others, which would serve as well. */
  volatile boolean leadsOn;

  /** How often somebody went where it led. */
  final AtomicInteger followed = new AtomicInteger();

  /** One thing that is wrong: with the token itself, or with how that house asked. */
  enum Fault {
    NONE,
    BAD_SIGNATURE,
    BAD_UNSIGNED,
    BAD_SHARED_SECRET,
    BAD_ALGORITHM,
    BAD_KEY_OF_ITS_OWN,
    BAD_KIND,
    BAD_ISSUER,
    BAD_AUDIENCE,
    BAD_OTHER_PARTY,
    BAD_PAST,
    BAD_NOT_YET,
    BAD_NONCE,
    BAD_NO_NONCE,
    WEAK_LEVEL,
    WEAK_WAY,
    WEAK_LONG_AGO,
    WEAK_NEVER
  }

  SmallHouse() throws Exception {
    key = new RSAKeyGenerator(2048).keyID("satu").generate();
    otherKey = new RSAKeyGenerator(2048).keyID("satu").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve("/.well-known/openid-configuration", this::tellAboutItself);
    serve("/keys", one -> json(one, new JWKSet(key.toPublicJWK()).toString()));
    serve("/token", this::token);
    server.createContext(
        "/keys-of-a-token", one -> json(one, new JWKSet(otherKey.toPublicJWK()).toString()));
    server.createContext("/authorize", this::authorize);
    server.start();
  }

  private void serve(String path, HttpHandler handler) {
    server.createContext(path, one -> {
      if (!leadsOn) {
        handler.handle(one);
        return;
      }
      one.getResponseHeaders().add("Location", issuer() + "/on" + path);
      one.sendResponseHeaders(307, -1);
      one.close();
    });
    server.createContext("/on" + path, one -> {
      followed.incrementAndGet();
      handler.handle(one);
    });
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void tellAboutItself(HttpExchange one) throws IOException {
    json(one, """
        {"issuer":"%2$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
         "id_token_signing_alg_values_supported":["RS256"],
         "token_endpoint_auth_methods_supported":["client_secret_basic"]}""".formatted(issuer(), pretends == null ? issuer() : pretends));
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

  String idToken(String nonce) throws IOException {
    try {
      JWTClaimsSet claims = claims(nonce);
      if (fault == Fault.BAD_UNSIGNED) {
        return new PlainJWT(claims).serialize();
      }
      var token = new SignedJWT(head(), claims);
      token.sign(
          switch (fault) {
            case BAD_SIGNATURE, BAD_KEY_OF_ITS_OWN -> new RSASSASigner(otherKey);
            case BAD_SHARED_SECRET -> new MACSigner(key.toRSAPublicKey().getEncoded());
            default -> new RSASSASigner(key);
          });
      return token.serialize();
    } catch (JOSEException e) {
      throw new IOException(e);
    }
  }

  private JWSHeader head() {
    return switch (fault) {
      case BAD_SHARED_SECRET ->
        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("satu").build();
      case BAD_ALGORITHM ->
        new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("satu").build();
      case BAD_KEY_OF_ITS_OWN ->
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .jwk(otherKey.toPublicJWK())
            .jwkURL(URI.create(issuer() + "/keys-of-a-token"))
            .build();
      case BAD_KIND ->
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID("satu")
            .type(new JOSEObjectType("at+jwt"))
            .build();
      default -> new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("satu").build();
    };
  }

  private JWTClaimsSet claims(String nonce) {
    Instant now = Instant.now();
    var claims = new JWTClaimsSet.Builder()
        .issuer(fault == Fault.BAD_ISSUER ? "https://jahat.example" : issuer())
        .audience(fault == Fault.BAD_AUDIENCE ? "aplikasi-lain" : CLIENT)
        .subject(subject)
        .issueTime(Date.from(now.plusSeconds(fault == Fault.BAD_NOT_YET ? 600 : 0)))
        .expirationTime(Date.from(now.plusSeconds(fault == Fault.BAD_PAST ? -600 : 60)))
        .claim("acr", fault == Fault.WEAK_LEVEL ? "urn:kantor:sandi" : STRONG)
        .claim("amr", List.of("pwd", fault == Fault.WEAK_WAY ? "pin" : "otp"));
    if (fault == Fault.BAD_NOT_YET) {
      claims.notBeforeTime(Date.from(now.plusSeconds(600)));
    }
    if (fault != Fault.BAD_NO_NONCE) {
      claims.claim("nonce", fault == Fault.BAD_NONCE ? "milik-orang-lain" : nonce);
    }
    if (fault == Fault.BAD_OTHER_PARTY) {
      claims.audience(List.of(CLIENT, "aplikasi-lain")).claim("azp", "aplikasi-lain");
    }
    if (fault != Fault.WEAK_NEVER) {
      claims.claim(
          "auth_time",
          now.minusSeconds(fault == Fault.WEAK_LONG_AGO ? 7_200 : 30).getEpochSecond());
    }
    return claims.build();
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
