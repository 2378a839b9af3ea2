package id.petadaya.collect.submission;

import id.petadaya.access.Viewer;
import java.util.Optional;

/** The secrets that phones carry in their address. */
interface PhoneTokens {

  /** Who a secret stands for: a collector for one area. Empty when unknown or revoked, from that moment. */
  Optional<Viewer> find(String token);
}
