package id.petadaya.analysis.area;

import id.petadaya.analysis.area.AreaNames.Match;
import id.petadaya.analysis.area.BoundaryReport.Finding;
import id.petadaya.analysis.area.BoundaryReport.Kind;
import id.petadaya.analysis.area.BoundaryReport.Recogniser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Makes a {@link BoundaryReport}: each shape alone, then all against the register, then neighbours. */
final class BoundaryCheck {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

  private final Collection<NamedShape> imported;
  private final Map<AreaCode, Area> expected = new TreeMap<>();
  private final Map<AreaCode, Double> officialKm2;
  private final Optional<Recogniser> names;
  private final BoundaryReport.Progress progress;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<AreaCode, Geometry> shapes = new TreeMap<>();

  BoundaryCheck(
      Collection<NamedShape> imported,
      Collection<Area> expected,
      Map<AreaCode, Double> officialKm2,
      Optional<Recogniser> names,
      BoundaryReport.Progress progress) {
    this.imported = imported;
    this.officialKm2 = officialKm2;
    this.names = names;
    this.progress = progress;
    expected.forEach(area -> this.expected.put(area.code(), area));
  }

  BoundaryReport report() {
    int done = 0;
    for (NamedShape named : imported) {
      take(named);
      progress.at("Memeriksa bentuk satu per satu", ++done, imported.size());
    }
    farAway();
    againstRegister();
    List<AreaShape> valid = new ArrayList<>();
    shapes.forEach((code, shape) -> valid.add(new AreaShape(code, nameOf(code), shape)));
    findings.addAll(new BorderCheck(valid, progress).findings());
    findings.sort(Comparator.comparing(Finding::kind)
        .thenComparing(finding -> finding.code().map(AreaCode::value).orElse("")));
    return new BoundaryReport(valid, findings);
  }

  private void take(NamedShape named) {
    AreaCode code = recognised(named);
    if (code == null) {
      say(
          Kind.UNKNOWN_AREA,
          null,
          "%s tidak cocok dengan satu pun wilayah yang diminta, jadi tidak dipakai. Periksa kode dan namanya."
              .formatted(title(named)),
          SphericalArea.km2(named.shape()));
      return;
    }
    ShapeRepair repair = ShapeRepair.of(named.shape());
    Geometry shape = repair.shape();
    if (shape.isEmpty()) {
      say(
          Kind.UNUSABLE,
          code,
          "Bentuk %s tidak dapat dipakai: %s. Mintalah bentuk yang utuh."
              .formatted(title(code), repair.reason()),
          0);
      return;
    }
    if (repair.isSwapped()) {
      say(
          Kind.SWAPPED_AXES,
          code,
          "Lintang dan bujur %s tertukar; sudah ditukar kembali.".formatted(title(code)),
          SphericalArea.km2(shape));
    }
    if (!repair.reason().isEmpty()) {
      say(
          Kind.REPAIRED,
          code,
          "Bentuk %s diperbaiki: %s.".formatted(title(code), repair.reason()),
          SphericalArea.km2(shape));
    }
    Geometry other = shapes.get(code);
    if (other != null) {
      say(
          Kind.DUPLICATE,
          code,
          "%s mempunyai lebih dari satu bentuk; yang terluas dipakai.".formatted(title(code)),
          SphericalArea.km2(shape));
    }
    if (other == null || SphericalArea.km2(other) < SphericalArea.km2(shape)) {
      shapes.put(code, shape);
    }
  }

  private @Nullable AreaCode recognised(NamedShape named) {
    Optional<AreaCode> code = named.areaCode().filter(expected::containsKey);
    if (code.isPresent() || names.isEmpty() || named.name().isBlank() || expected.isEmpty()) {
      return code.orElse(null);
    }
    AreaLevel level = expected.keySet().iterator().next().level();
    Match match = names.get().names().find(named.name(), level, names.get().within());
    return match instanceof Match.Found found
            && expected.containsKey(found.area().code())
        ? found.area().code()
        : null;
  }

  private void farAway() {
    Map<AreaCode, Geometry> far = FarShapes.among(shapes);
    far.forEach((code, shape) -> say(
        Kind.FAR_OUTSIDE,
        code,
        "Bentuk %s terletak jauh dari wilayah lainnya. Periksa koordinat dan sistem proyeksinya."
            .formatted(title(code)),
        SphericalArea.km2(shape)));
  }

  private void againstRegister() {
    expected.forEach((code, area) -> {
      Geometry shape = shapes.get(code);
      Double official = officialKm2.get(code);
      if (shape == null) {
        say(
            Kind.NO_SHAPE,
            code,
            "%s belum mempunyai bentuk; di peta ditandai belum tergambar.".formatted(title(code)),
            0);
      } else if (official != null && official > 0) {
        size(code, SphericalArea.km2(shape), official);
      }
    });
  }

  private void size(AreaCode code, double drawn, double official) {
    double share = drawn / official - 1;
    if (Math.abs(share) > BoundaryReport.AREA_TOLERANCE) {
      say(
          Kind.SIZE_DIFFERS,
          code,
          String.format(
              INDONESIAN,
              "Luas %s di peta %,.2f km², angka resminya %,.2f km² (beda %+.1f %%). %s",
              title(code),
              drawn,
              official,
              100 * share,
              Math.abs(share) > 0.5 ? "Bentuk ini hampir pasti keliru." : "Periksa batasnya."),
          drawn);
    }
  }

  private void say(Kind kind, @Nullable AreaCode code, String sentence, double km2) {
    findings.add(new Finding(kind, Optional.ofNullable(code), sentence, km2));
  }

  private String title(AreaCode code) {
    return nameOf(code) + " (" + code + ")";
  }

  /** Only shapes of expected areas get as far as having a name. */
  private String nameOf(AreaCode code) {
    return Objects.requireNonNull(expected.get(code), () -> code + " is not expected.")
        .name();
  }

  private static String title(NamedShape named) {
    String name = named.name().isBlank() ? "Bentuk tanpa nama" : "Bentuk bernama " + named.name();
    return named.code().isBlank()
        ? name + " dan tanpa kode"
        : name + " dengan kode " + named.code();
  }
}
