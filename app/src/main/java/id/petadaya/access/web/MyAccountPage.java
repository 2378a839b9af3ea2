package id.petadaya.access.web;

import id.petadaya.kernel.Trouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The own account: area of the work, password, phone. Posts to {@code /kerja/akun-saya/wilayah} ({@code
 * area}), {@code /sandi} ({@code now}, {@code password}, {@code repeat}) and {@code /ponsel} ({@code
 * code}).
 *
 * @param secret what the phone is to know; null when one is tied already
 * @param codes recovery codes, shown once
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
    List<String> codes,
    @Nullable String notice,
    @Nullable Trouble trouble) {

  public MyAccountPage {
    areas = List.copyOf(areas);
    codes = List.copyOf(codes);
  }

  /** An area of the person's own. */
  public record Choice(String code, String name, boolean chosen) {}
}
