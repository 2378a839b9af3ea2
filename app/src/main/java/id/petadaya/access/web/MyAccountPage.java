package id.petadaya.access.web;

import id.petadaya.access.OwnSessions;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.QrDrawing;
import id.petadaya.kernel.Trouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The own account: area of the work, password, phone. Posts to {@code /kerja/akun-saya/wilayah} ({@code
 * area}), {@code /sandi} ({@code now}, {@code password}, {@code repeat}), {@code /ponsel} ({@code
 * code}) {@code /sesi} ({@code place}), {@code /kunci} ({@code now}, {@code label}), {@code
 * /kunci/{id}/pencabutan} and {@code /pintu-lain} ({@code now}).
 *
 * @param secret what the phone is to know; null when one is tied already
 * @param codes recovery codes, shown once
 * @param places where the person is signed in
 * @param keys by which programs work for the account; {@code freshKey} is shown once
 * @param otherDoor who else vouches for people; null where nobody does
 * @param onwards where to go to be tied to it; null until the password was given
 */
public record MyAccountPage(
    String name,
    String username,
    String role,
    List<Choice> areas,
    int minimumPassword,
    boolean phoneTied,
    @Nullable String secret,
    @Nullable String link,
    @Nullable QrDrawing code,
    List<String> codes,
    List<Place> places,
    List<Key> keys,
    @Nullable String freshKey,
    @Nullable String otherDoor,
    boolean tiedOutside,
    @Nullable String onwards,
    @Nullable String notice,
    @Nullable Trouble trouble) {

  public MyAccountPage {
    areas = List.copyOf(areas);
    codes = List.copyOf(codes);
    places = List.copyOf(places);
    keys = List.copyOf(keys);
  }

  /** Where the person is signed in; {@code own} is here. */
  public record Place(String handle, String browser, String since, String last, boolean own) {

    static Place of(OwnSessions.Place one) {
      return new Place(
          one.handle(),
          one.browser(),
          Indonesian.moment(one.since()),
          Indonesian.moment(one.last()),
          one.own());
    }
  }

  /** A program's key. */
  public record Key(String id, String label, String madeAt) {}

  /** An area of the person's own. */
  public record Choice(String code, String name, boolean chosen) {}
}
