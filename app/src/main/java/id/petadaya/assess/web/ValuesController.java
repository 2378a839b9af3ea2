package id.petadaya.assess.web;

import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.assess.Draft;
import id.petadaya.assess.Drafts;
import id.petadaya.assess.Rules;
import id.petadaya.kernel.Period;
import id.petadaya.territory.Areas;
import id.petadaya.territory.Boundaries;
import id.petadaya.territory.Boundary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the map paints its shapes with: one short array for each quantity, in the order of the
 * register. Shapes never change with data, so only this travels when a figure changes.
 */
@RestController
class ValuesController {

  private final Areas areas;
  private final Boundaries boundaries;
  private final Drafts drafts;
  private final Rules rules;

  ValuesController(Areas areas, Boundaries boundaries, Drafts drafts, Rules rules) {
    this.areas = areas;
    this.boundaries = boundaries;
    this.drafts = drafts;
    this.rules = rules;
  }

  /**
   * Parallel arrays.
   *
   * @param best rank 1 to 4, 0 where the area is not assessed
   * @param worst rank 1 to 4, 0 where the area is not assessed
   * @param unknown findings nobody has answered, 0 to 13
   */
  record Values(
      String boundary,
      List<String> areas,
      int[] best,
      int[] worst,
      int[] main,
      int[] supporting,
      int[] unknown) {}

  @GetMapping("/values/{level}/{year}/{ruleSet}")
  ResponseEntity<Values> values(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String level,
      @PathVariable int year,
      @PathVariable String ruleSet,
      @RequestParam(name = "wilayah", required = false) @Nullable String area) {
    Optional<AreaCode> code =
        (area == null ? Optional.of(viewer.area()) : AreaCode.find(area)).filter(viewer::maySee);
    if (code.isEmpty() || !level.equalsIgnoreCase(AreaLevel.DESKEL.name())) {
      return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
    }
    String rule = rules.get(ruleSet).id();
    Map<AreaCode, Draft> byArea = drafts.inForce(code.get(), new Period(year), rule).stream()
        .collect(Collectors.toMap(Draft::area, Function.identity()));
    List<Area> parts = areas.villages(code.get());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Values(
            boundaries.drawn(code.get()).map(Boundary::id).orElse(""),
            parts.stream().map(one -> one.code().value()).toList(),
            array(
                parts, byArea, draft -> draft.best() == null ? 0 : draft.best().rank(), 0),
            array(
                parts,
                byArea,
                draft -> draft.worst() == null ? 0 : draft.worst().rank(),
                0),
            array(parts, byArea, Draft::mainMet, 0),
            array(parts, byArea, Draft::supportingMet, 0),
            array(parts, byArea, Draft::unknown, 13)));
  }

  private static int[] array(
      List<Area> parts, Map<AreaCode, Draft> byArea, ToIntFunction<Draft> value, int absent) {
    return parts.stream()
        .mapToInt(one ->
            byArea.containsKey(one.code()) ? value.applyAsInt(byArea.get(one.code())) : absent)
        .toArray();
  }
}
