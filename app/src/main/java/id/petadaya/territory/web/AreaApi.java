package id.petadaya.territory.web;

import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.kernel.ApiNote;
import id.petadaya.kernel.Paged;
import id.petadaya.territory.AreaGone;
import id.petadaya.territory.Areas;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register for programs, inside the asker's own area. */
@RestController
class AreaApi {

  /** A search that finds more is too wide to be meant. */
  private static final int MOST_FOUND = 500;

  private final Areas areas;

  AreaApi(Areas areas) {
    this.areas = areas;
  }

  /** One area of the register. */
  record AreaEntry(
      @ApiNote("Kemendagri's code with dots, such as 53.71.01.1008")
      String code,

      String name,
      @ApiNote("With the word for its kind: Kelurahan Alak") String displayName,
      @ApiNote("provinsi, kabkota, kecamatan or deskel") String level,
      @Nullable String parent) {}

  @ApiNote("Areas inside one, or those that a text may mean, best first")
  @GetMapping("/api/v1/areas")
  ResponseEntity<Paged<AreaEntry>> list(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam(required = false) @ApiNote("Exactly this area, with or without dots") @Nullable
          String code,
      @RequestParam(required = false)
          @ApiNote("The area to look inside; without it the account's own")
          @Nullable
          String parent,
      @RequestParam(required = false) @ApiNote("Name, code, alias or another spelling") @Nullable
          String q,
      @RequestParam(required = false)
          @ApiNote("provinsi, kabkota, kecamatan or deskel; without it the next level below")
          @Nullable
          AreaLevelName level,
      @RequestParam(defaultValue = "1") @ApiNote("From 1") int page,
      @RequestParam(defaultValue = "100") @ApiNote("1 to 1000") int size) {
    AreaCode within = parent == null ? viewer.area() : mine(viewer, parent).code();
    List<Area> found = code != null
        ? List.of(mine(viewer, code))
        : q != null && !q.isBlank() ? search(q, within, level) : inside(within, level);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(Paged.of(found, page, size).map(this::told));
  }

  @ApiNote("One area")
  @GetMapping("/api/v1/areas/{code}")
  ResponseEntity<AreaEntry> one(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable @ApiNote("With or without dots") String code) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(told(mine(viewer, code)));
  }

  /** Levels as they stand in an address. */
  enum AreaLevelName {
    provinsi,
    kabkota,
    kecamatan,
    deskel;

    AreaLevel level() {
      return AreaLevel.valueOf(name().toUpperCase(Locale.ROOT));
    }
  }

  private List<Area> search(String text, AreaCode within, @Nullable AreaLevelName level) {
    return areas.search(text.strip(), within, MOST_FOUND).stream()
        .filter(one -> level == null || one.code().level() == level.level())
        .toList();
  }

  private List<Area> inside(AreaCode within, @Nullable AreaLevelName level) {
    AreaLevel asked = level != null
        ? level.level()
        : AreaLevel.values()[Math.min(AreaLevel.DESKEL.ordinal(), within.level().ordinal() + 1)];
    return areas.within(within, asked);
  }

  private Area mine(Viewer viewer, String text) {
    return find(text).filter(one -> viewer.maySee(one.code())).orElseThrow(AreaGone::refused);
  }

  private Optional<Area> find(String text) {
    return AreaCode.find(text).flatMap(areas::find);
  }

  private AreaEntry told(Area area) {
    return new AreaEntry(
        area.code().value(),
        area.name(),
        areas.displayName(area.code()),
        area.code().level().name().toLowerCase(Locale.ROOT),
        area.code().parent().map(AreaCode::value).orElse(null));
  }
}
