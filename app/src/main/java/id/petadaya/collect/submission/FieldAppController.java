package id.petadaya.collect.submission;

import id.petadaya.access.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Formulir lapangan in a browser. The page names nobody and is the same for all, since a phone keeps it;
 * who works there comes in the provisions, which it asks for whenever it is on the network.
 */
@Controller
@RequestMapping("/lapangan")
class FieldAppController {

  private final FieldProvisions provisions;
  private final FieldAppFiles files;

  FieldAppController(FieldProvisions provisions, FieldAppFiles files) {
    this.provisions = provisions;
    this.files = files;
  }

  @GetMapping
  String page() {
    return "collect/field";
  }

  /** Where the app sends a person whose session ended: the sign-in page leads back here. */
  @GetMapping("/masuk")
  String signedIn() {
    return "redirect:/lapangan";
  }

  /** The part that answers without a network. Its text changes with any file that it keeps. */
  @GetMapping("/pekerja.js")
  ResponseEntity<String> worker() {
    return ResponseEntity.ok()
        .header("Service-Worker-Allowed", "/lapangan")
        .cacheControl(CacheControl.noCache())
        .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
        .body(files.worker());
  }

  @GetMapping("/bekal")
  ResponseEntity<FieldProvisions.Told> provisions(
      @AuthenticationPrincipal Viewer viewer, CsrfToken token) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(provisions.of(viewer, token.getHeaderName(), token.getToken()));
  }
}
