package id.petadaya.gate;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is too much, {@code petadaya.limits.*}. An office shares one address, and fifty people who
 * move a map ask for hundreds of tiles a second: addresses get much, accounts less.
 *
 * @param address requests a minute of one address (IPv4, or the /64 of IPv6) by budget
 * @param account requests a minute of one account by budget
 * @param callers how many callers are remembered; the one longest unheard of is forgotten first
 * @param headers longest head of a request, with its address
 * @param form longest body where no file is sent
 * @param emblem longest body of the office's emblem
 * @param upload longest body where a file is sent
 * @param submission longest post of a phone
 * @param day how much one account or phone may send in a day, refilled evenly
 * @param grace how long a body may come as slowly as it likes
 * @param slowest bytes a second that a body must bring on average after that
 */
@ConfigurationProperties("petadaya.limits")
record GateLimits(
    Map<Budget, Integer> address,
    Map<Budget, Integer> account,
    @DefaultValue("20000") int callers,
    @DefaultValue("8KB") DataSize headers,
    @DefaultValue("1MB") DataSize form,
    @DefaultValue("2MB") DataSize emblem,
    @DefaultValue("52MB") DataSize upload,
    @DefaultValue("102MB") DataSize submission,
    @DefaultValue("20GB") DataSize day,
    @DefaultValue("20s") Duration grace,
    @DefaultValue("512B") DataSize slowest) {

  private static final Map<Budget, Integer> ADDRESS = Map.of(
      Budget.SIGN_IN, 120, Budget.PUBLIC, 12_000, Budget.FIELD, 12_000, Budget.OFFICE, 12_000);
  private static final Map<Budget, Integer> ACCOUNT =
      Map.of(Budget.FIELD, 6_000, Budget.OFFICE, 3_000);

  GateLimits {
    address = over(ADDRESS, address);
    account = over(ACCOUNT, account);
  }

  private static Map<Budget, Integer> over(
      Map<Budget, Integer> usual, @Nullable Map<Budget, Integer> wanted) {
    Map<Budget, Integer> all = new EnumMap<>(usual);
    if (wanted != null) {
      all.putAll(wanted);
    }
    return Map.copyOf(all);
  }

  /** The longest body that a route takes. */
  DataSize body(String method, String path) {
    return switch (Intake.of(method, path)) {
      case FORM -> form;
      case EMBLEM -> emblem;
      case UPLOAD -> upload;
      case SUBMISSION -> submission;
    };
  }
}
