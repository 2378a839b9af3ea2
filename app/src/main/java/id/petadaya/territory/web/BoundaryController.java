package id.petadaya.territory.web;

import id.petadaya.access.Offices;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.SphericalArea;
import id.petadaya.intake.register.Register;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Words;
import id.petadaya.territory.Areas;
import id.petadaya.territory.Boundaries;
import id.petadaya.territory.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The office's areas as the register has them, and the boundary that draws them. */
@Controller
@RequestMapping("/kerja/batas")
class BoundaryController {

  private final Areas areas;
  private final Boundaries boundaries;
  private final Offices offices;

  BoundaryController(Areas areas, Boundaries boundaries, Offices offices) {
    this.areas = areas;
    this.boundaries = boundaries;
    this.offices = offices;
  }

  @GetMapping
  String areas(@AuthenticationPrincipal Viewer viewer, Model model) {
    AreaCode area = worked(viewer);
    Map<AreaCode, Double> sizes = sizes(area);
    model.addAttribute(
        "page",
        new AreasPage(
            areas.displayName(area),
            Words.of("**%d kecamatan dan %d %s** menurut kode Kemendagri."
                .formatted(
                    areas.subdistricts(area).size(),
                    areas.villages(area).size(),
                    areas.unit(area))),
            Register.ATTRIBUTION,
            inForce(viewer, area),
            areas.subdistricts(area).stream().map(one -> group(one, sizes)).toList()));
    return "territory/areas";
  }

  private AreaCode worked(Viewer viewer) {
    return offices.find().map(office -> office.area()).filter(viewer::maySee).orElse(viewer.area());
  }

  private AreasPage.BoundaryInForce inForce(Viewer viewer, AreaCode area) {
    String address = viewer.is(Role.OPERATOR, Role.SECTION_HEAD, Role.ADMINISTRATOR)
        ? "/kerja/batas/baru"
        : null;
    return boundaries
        .drawn(area)
        .map(one -> new AreasPage.BoundaryInForce(
            one.title(),
            one.source(),
            Indonesian.day(one.importedAt()),
            one.approximate(),
            address))
        .orElse(new AreasPage.BoundaryInForce(
            "Belum ada batas", "Peta belum dapat digambar.", "–", false, address));
  }

  private Map<AreaCode, Double> sizes(AreaCode area) {
    Map<AreaCode, Double> sizes = new HashMap<>();
    boundaries
        .drawn(area)
        .ifPresent(one -> boundaries
            .shapes(one.id())
            .forEach(
                (Shape shape) -> sizes.put(shape.area(), SphericalArea.km2(shape.geometry()))));
    return sizes;
  }

  private AreasPage.Group group(Area subdistrict, Map<AreaCode, Double> sizes) {
    Map<AreaCode, String> spellings = areas.spellings(subdistrict.code()).entrySet().stream()
        .collect(Collectors.groupingBy(
            Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.joining(", "))));
    List<AreasPage.Row> rows = areas.villages(subdistrict.code()).stream()
        .map(one -> new AreasPage.Row(
            one.code().value(),
            one.name(),
            "/kerja/wilayah/" + one.code(),
            spellings.getOrDefault(one.code(), ""),
            sizes.containsKey(one.code())
                ? Indonesian.number(Math.round(sizes.get(one.code()) * 10) / 10.0) + " km²"
                : "belum ada batas",
            !sizes.containsKey(one.code())))
        .toList();
    return new AreasPage.Group(
        areas.displayName(subdistrict.code()), subdistrict.code().value(), rows);
  }
}
