package id.petadaya.territory;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.analysis.area.AreaNames;
import id.petadaya.intake.register.Register;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The official areas as the rooms ask for them: by code, by name, inside another. */
@Component
public class Areas {

  private final Register register = Register.national();
  private final Aliases aliases;

  Areas(Aliases aliases) {
    this.aliases = aliases;
  }

  public Optional<Area> find(AreaCode code) {
    return register.find(code);
  }

  /** The bare name: "Alak"; the code where the register has no such area. */
  public String name(AreaCode code) {
    return register.find(code).map(Area::name).orElse(code.value());
  }

  /** With the word for its kind: "Kelurahan Alak", "Kota Kupang". */
  public String displayName(AreaCode code) {
    return register.displayName(code);
  }

  /** The desa and kelurahan that an area holds, in the order of the register. */
  public List<Area> villages(AreaCode code) {
    return register.within(code, AreaLevel.DESKEL);
  }

  /** The kecamatan that an area holds, in the order of the register. */
  public List<Area> subdistricts(AreaCode code) {
    return register.within(code, AreaLevel.KECAMATAN);
  }

  /** The areas of one level that an area holds, in the order of the register. */
  public List<Area> within(AreaCode code, AreaLevel level) {
    return register.within(code, level);
  }

  /** What holds an area, nearest first: "Kecamatan Alak, Kota Kupang, Provinsi Nusa Tenggara Timur". */
  public String path(AreaCode code) {
    List<Area> path = register.path(code);
    return path.subList(0, Math.max(0, path.size() - 1)).reversed().stream()
        .map(area -> register.displayName(area.code()))
        .collect(Collectors.joining(", "));
  }

  /** What the villages of an area are called: "kelurahan", "desa", or both. */
  public String unit(AreaCode code) {
    List<Area> villages = villages(code);
    long kelurahan = villages.stream()
        .filter(one -> Register.kind(one.code()).equals("Kelurahan"))
        .count();
    return kelurahan == villages.size()
        ? "kelurahan"
        : kelurahan == 0 ? "desa" : "desa dan kelurahan";
  }

  /** Recognises names inside an area, with the spellings that officers confirmed there. */
  public AreaNames names(AreaCode within) {
    Map<String, AreaCode> known = new HashMap<>(register.aliases());
    known.putAll(aliases.within(within));
    return register.names(within, known);
  }

  /** Confirmed spellings of the areas inside one: spelling to area. */
  public Map<String, AreaCode> spellings(AreaCode within) {
    return register.aliases().entrySet().stream()
        .filter(one -> within.holds(one.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Areas that a typed text may mean, best first. */
  public List<Area> search(String text, AreaCode within, int limit) {
    return register.search(text, within, limit);
  }
}
