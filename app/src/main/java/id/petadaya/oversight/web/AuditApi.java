package id.petadaya.oversight.web;

import id.petadaya.access.Viewer;
import id.petadaya.audit.Finding;
import id.petadaya.audit.SignedHead;
import id.petadaya.oversight.WatchBook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the book is whole, and the signed heads to keep elsewhere. */
@RestController
class AuditApi {

  private final WatchBook book;

  AuditApi(WatchBook book) {
    this.book = book;
  }

  /**
   * The answer.
   *
   * @param chains the last number of each chain
   * @param heads how many signed heads were compared
   */
  record State(
      boolean intact,
      Instant checked,
      long entries,
      Map<String, Long> chains,
      int heads,
      List<Place> findings) {}

  /** A place where the book is not as it was written. */
  record Place(String chain, long seq, String code, String message) {}

  @GetMapping("/api/v1/audit/verify")
  State verify(@AuthenticationPrincipal Viewer viewer) {
    var checked = book.check(viewer);
    var report = checked.report();
    return new State(
        report.intact(),
        checked.at(),
        report.entries(),
        new TreeMap<>(report.chains()),
        report.heads(),
        report.findings().stream().map(AuditApi::place).toList());
  }

  @GetMapping(value = "/api/v1/audit/heads", produces = MediaType.APPLICATION_NDJSON_VALUE)
  String heads(@AuthenticationPrincipal Viewer viewer) {
    return book.heads(viewer).stream().map(SignedHead::written).collect(Collectors.joining("\n"))
        + "\n";
  }

  private static Place place(Finding one) {
    return new Place(one.chain(), one.seq(), one.kind().name(), one.kind().label());
  }
}
