package id.petadaya.gate;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** By what a caller without an account is told from others. */
final class Caller {

  private static final int NETWORK_BYTES = 8;

  private Caller() {}

  /**
   * The address of IPv4; of IPv6 the /64, since a single house has all of it.
   *
   * @param address as the servlet gives it: numbers, never a name
   */
  static String of(String address) {
    String plain = address.startsWith("[") ? address.substring(1, address.indexOf(']')) : address;
    try {
      byte[] bytes = InetAddress.ofLiteral(plain).getAddress();
      byte[] told = bytes.length > 4 ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
      return HexFormat.of().formatHex(told);
    } catch (IllegalArgumentException noAddress) {
      return "unknown";
    }
  }
}
