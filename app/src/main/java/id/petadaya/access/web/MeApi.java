package id.petadaya.access.web;

import id.petadaya.access.Office;
import id.petadaya.access.Offices;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.intake.register.Register;
import id.petadaya.kernel.ApiNote;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who a program works for. */
@RestController
class MeApi {

  private final Offices offices;
  private final Register register = Register.national();

  MeApi(Offices offices) {
    this.offices = offices;
  }

  /** The account behind a request. */
  record Me(
      UUID id,
      String username,
      String displayName,
      @ApiNote("Keys such as operator, section_head") List<String> roles,
      @ApiNote("Code of the area that the roles count for") String area,
      String areaName,
      @Nullable String office) {}

  @ApiNote("The account behind the request, its roles and its area")
  @GetMapping("/api/v1/me")
  ResponseEntity<Me> me(@AuthenticationPrincipal Viewer viewer) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Me(
            viewer.id(),
            viewer.username(),
            viewer.displayName(),
            viewer.roles().stream().sorted().map(Role::key).toList(),
            viewer.area().value(),
            register.displayName(viewer.area()),
            offices.find().map(Office::name).orElse(null)));
  }
}
