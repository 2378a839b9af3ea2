package id.petadaya.territory.web;

import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.territory.Areas;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds areas by code, name, alias or spelling, inside the searcher's own area. Never finds persons. */
@Controller
class SearchController {

  private static final int MOST = 20;

  private final Areas areas;

  SearchController(Areas areas) {
    this.areas = areas;
  }

  @GetMapping("/kerja/cari")
  String search(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam(name = "q", defaultValue = "") String query,
      Model model) {
    String asked = query.strip();
    List<Area> found = asked.isEmpty() ? List.of() : areas.search(asked, viewer.area(), MOST);
    model.addAttribute("page", new SearchPage(asked, summary(asked, found.size()), groups(found)));
    return "territory/search";
  }

  private static String summary(String asked, int count) {
    if (asked.isEmpty()) {
      return "Ketik nama atau kode wilayah.";
    }
    return count == 0
        ? "Tidak ada wilayah yang cocok dengan “%s”. Periksa ejaannya, atau cari dengan kode."
            .formatted(asked)
        : "%d temuan untuk “%s”".formatted(count, asked);
  }

  private List<SearchPage.Group> groups(List<Area> found) {
    return found.isEmpty()
        ? List.of()
        : List.of(new SearchPage.Group("Wilayah", found.stream().map(this::hit).toList()));
  }

  private SearchPage.Hit hit(Area area) {
    String address =
        area.code().level() == AreaLevel.DESKEL ? "/kerja/wilayah/" + area.code() : "/kerja/batas";
    return new SearchPage.Hit(
        address, areas.displayName(area.code()), area.code() + ", " + areas.path(area.code()), "");
  }
}
