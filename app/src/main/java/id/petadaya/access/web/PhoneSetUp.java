package id.petadaya.access.web;

import id.petadaya.access.AppUsers;
import id.petadaya.kernel.QrDrawing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What ODK Collect needs to know, as typed by hand and as one code to scan: settings in JSON, deflated
 * (zlib) and in base 64, as Collect's own codes are. The token is its password, in no address. Shown
 * once.
 *
 * @param address with the token in it, for phones that can do nothing else; null where that is shut
 */
public record PhoneSetUp(
    String phone,
    String server,
    String username,
    String password,
    QrDrawing code,
    @Nullable String address) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * The settings of one phone.
   *
   * @param house the address of the house, without a slash at its end
   * @param project how Collect names it among its projects
   */
  static PhoneSetUp of(
      AppUsers.Issued issued, String house, String project, boolean tokenInAddress) {
    String server = house + "/openrosa/" + issued.user().project();
    String username = issued.user().username();
    return new PhoneSetUp(
        issued.user().displayName(),
        server,
        username,
        issued.token(),
        QrDrawing.of(packed(settings(server, username, issued.token(), project))),
        tokenInAddress
            ? house + "/openrosa/key/" + issued.token() + "/" + issued.user().project()
            : null);
  }

  private static Map<String, Map<String, String>> settings(
      String server, String username, String password, String project) {
    Map<String, String> general = new LinkedHashMap<>();
    general.put("server_url", server);
    general.put("username", username);
    general.put("password", password);
    general.put("form_update_mode", "match_exactly");
    general.put("autosend", "wifi_and_cellular");
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    all.put("general", general);
    all.put("project", Map.of("name", project));
    all.put("admin", Map.of());
    return all;
  }

  private static String packed(Map<String, Map<String, String>> settings) {
    var bytes = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(bytes)) {
      deflated.write(JSON.writeValueAsString(settings).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "PhoneSetUp[" + username + "]";
  }
}
