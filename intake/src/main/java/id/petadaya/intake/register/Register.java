package id.petadaya.intake.register;

import id.petadaya.analysis.area.Area;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaLevel;
import id.petadaya.analysis.area.AreaNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The areas of Indonesia by code. Names of kabupaten and kota stand without the word for their kind;
 * {@link #displayName} puts it back. Immutable, safe between threads, shared by everybody.
 */
public final class Register {

  /** The decree that this edition of the register follows. */
  public static final String EDITION = "Kepmendagri 300.2.2-2430 Tahun 2025";

  /** What the licence of the data asks every page to say. */
  public static final String ATTRIBUTION = "Daftar wilayah: idn-area-data (ODbL), " + EDITION;

  private final PackedRegister packed;
  private final Search search;

  private Register(PackedRegister packed) {
    this.packed = packed;
    this.search = new Search(this);
  }

  /** The whole register; read once, in about a tenth of a second, then kept. */
  public static Register national() {
    return Held.NATIONAL;
  }

  private static final class Held {
    static final Register NATIONAL = load();

    private static Register load() {
      try (InputStream in = Register.class.getResourceAsStream("national.bin")) {
        if (in == null) {
          throw new IllegalStateException(
              "The register is not built in. Maybe run the module's process-classes phase.");
        }
        return new Register(PackedRegister.read(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Read when first asked for; a caller who only looks up codes never waits for them. */
  private static final class Spellings {
    static final Map<String, AreaCode> CONFIRMED = Aliases.read().stream()
        .collect(Collectors.toUnmodifiableMap(Aliases.Alias::spelling, Aliases.Alias::code));
  }

  public int count(AreaLevel level) {
    int count = 0;
    for (long code : packed.codes()) {
      if (CodeNumber.level(code) == level) {
        count++;
      }
    }
    return count;
  }

  public Optional<Area> find(AreaCode code) {
    int at = Arrays.binarySearch(packed.codes(), CodeNumber.of(code.value()));
    return at < 0 ? Optional.empty() : Optional.of(area(at));
  }

  public List<Area> provinces() {
    List<Area> provinces = new ArrayList<>();
    for (int at = 0; at < packed.size(); at++) {
      if (CodeNumber.level(packed.codes()[at]) == AreaLevel.PROVINSI) {
        provinces.add(area(at));
      }
    }
    return provinces;
  }

  /** The areas one level below, in the order of the register; none for a desa or an unknown code. */
  public List<Area> children(AreaCode code) {
    if (code.level() == AreaLevel.DESKEL) {
      return List.of();
    }
    AreaLevel below = AreaLevel.values()[code.level().ordinal() + 1];
    return within(code, below);
  }

  /** The area itself and everything it holds, in the order of the register. */
  public List<Area> within(AreaCode code) {
    long from = CodeNumber.of(code.value());
    List<Area> areas = new ArrayList<>();
    for (int at = firstAt(from), end = firstAt(CodeNumber.end(from)); at < end; at++) {
      areas.add(area(at));
    }
    return areas;
  }

  /** Everything of one level that the area holds or is, in the order of the register. */
  public List<Area> within(AreaCode code, AreaLevel level) {
    long from = CodeNumber.of(code.value());
    List<Area> areas = new ArrayList<>();
    for (int at = firstAt(from), end = firstAt(CodeNumber.end(from)); at < end; at++) {
      if (CodeNumber.level(packed.codes()[at]) == level) {
        areas.add(area(at));
      }
    }
    return areas;
  }

  /** The area and what holds it, province first; empty for a code the register does not know. */
  public List<Area> path(AreaCode code) {
    List<Area> path = new ArrayList<>();
    if (find(code).isPresent()) {
      for (Optional<AreaCode> at = Optional.of(code);
          at.isPresent();
          at = at.get().parent()) {
        at.flatMap(this::find).ifPresent(path::addFirst);
      }
    }
    return path;
  }

  /** The word for the kind of an area, such as "Kota", "Kecamatan", "Kelurahan". */
  public static String kind(AreaCode code) {
    return AreaKind.of(code);
  }

  /** The name with the word for its kind: "Kota Kupang", "Kelurahan Alak"; the code when unknown. */
  public String displayName(AreaCode code) {
    return find(code).map(area -> kind(code) + " " + area.name()).orElse(code.value());
  }

  /** Recognises names of areas inside one area; its kecamatan, kota and provinsi may be named too. */
  public AreaNames names(AreaCode within) {
    return names(within, aliases());
  }

  /** The same with other confirmed spellings. */
  public AreaNames names(AreaCode within, Map<String, AreaCode> aliases) {
    List<Area> areas = new ArrayList<>(path(within));
    if (!areas.isEmpty()) {
      areas.removeLast();
    }
    areas.addAll(within(within));
    return new AreaNames(areas, aliases);
  }

  /** Spellings that somebody has confirmed, with the area each one means. */
  public Map<String, AreaCode> aliases() {
    return Spellings.CONFIRMED;
  }

  /** As {@link #search(String, AreaCode, int)} in the whole country. */
  public List<Area> search(String text, int limit) {
    return search.find(text, 0, packed.size(), limit);
  }

  /**
   * Areas that a typed text may mean, best first: by code with or without dots, then by whole name,
   * alias, beginning of the name, of a word in it, part of it, and last by the sound of its
   * beginning. Wider areas come before narrower ones that fit equally. Never more than the limit.
   */
  public List<Area> search(String text, AreaCode within, int limit) {
    long from = CodeNumber.of(within.value());
    return search.find(text, firstAt(from), firstAt(CodeNumber.end(from)), limit);
  }

  PackedRegister packed() {
    return packed;
  }

  Area area(int at) {
    AreaCode code = CodeNumber.code(packed.codes()[at]);
    return new Area(code, AreaKind.without(code, packed.name(at)));
  }

  int at(AreaCode code) {
    return Arrays.binarySearch(packed.codes(), CodeNumber.of(code.value()));
  }

  private int firstAt(long number) {
    int at = Arrays.binarySearch(packed.codes(), number);
    return at < 0 ? -at - 1 : at;
  }
}
