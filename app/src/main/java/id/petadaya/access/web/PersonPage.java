package id.petadaya.access.web;

import id.petadaya.kernel.Trouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One account, for its administrator. Each form posts a {@code reason} to {@code /kerja/akun/{id}/…}:
 * {@code peran} with {@code grant} (several, {@code role@area}), {@code penutupan}, {@code pembukaan},
 * {@code kode}; {@code sandi} needs none, {@code sesi} takes a {@code place}, or ends all without one.
 */
public record PersonPage(
    String id,
    String name,
    String username,
    String area,
    boolean self,
    boolean disabled,
    boolean waiting,
    boolean secondFactor,
    List<MyAccountPage.Place> places,
    List<String> now,
    List<PeoplePage.RoleChoice> roles,
    String areaCode,
    PeoplePage.@Nullable Once once,
    @Nullable Trouble trouble) {

  public PersonPage {
    places = List.copyOf(places);
    now = List.copyOf(now);
    roles = List.copyOf(roles);
  }
}
