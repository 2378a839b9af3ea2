package id.petadaya.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where a person is signed in, and how that is ended elsewhere. */
@Component
public class OwnSessions {

  /** By what the store of sessions finds those of one account. */
  static final String OWNER = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

  static final String BROWSER = "peramban";

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  /**
   * One place where the person is signed in.
   *
   * @param handle names it on a page; nobody comes in with it
   * @param browser roughly which one, "Firefox, Windows"
   * @param own whether it is the one that asks
   */
  public record Place(String handle, String browser, Instant since, Instant last, boolean own) {}

  /** Where the account is signed in, the last used first. */
  public List<Place> of(Viewer viewer, String current) {
    return of(viewer.getName(), current);
  }

  List<Place> of(String account, String current) {
    // Read one by one: found together, a session may come with a part of what it holds.
    return sessions.findByPrincipalName(account).keySet().stream()
        .<Session>flatMap(id -> Stream.ofNullable(sessions.findById(id)))
        .filter(one -> !one.isExpired())
        .map(one -> place(one, current))
        .sorted(Comparator.comparing(Place::last).reversed())
        .toList();
  }

  private static Place place(Session one, String current) {
    return new Place(
        handle(one.getId()),
        Optional.ofNullable(one.<String>getAttribute(BROWSER)).orElse("Peramban"),
        one.getCreationTime(),
        one.getLastAccessedTime(),
        one.getId().equals(current));
  }

  /** Ends one of the viewer's own; anything else is left alone. */
  public void end(Viewer viewer, String handle) {
    end(viewer.getName(), handle);
  }

  void end(String account, String handle) {
    sessions.findByPrincipalName(account).keySet().stream()
        .filter(id -> handle(id).equals(handle))
        .forEach(sessions::deleteById);
  }

  /** Ends all of an account but one; none is named where all end. */
  void endOthers(UUID account, String current) {
    sessions.findByPrincipalName(account.toString()).keySet().stream()
        .filter(id -> !id.equals(current))
        .forEach(sessions::deleteById);
  }

  private static String handle(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
