package id.petadaya.instruments.rulesets;

import id.petadaya.instruments.InstrumentFile;
import id.petadaya.instruments.Published;
import id.petadaya.instruments.RefusedInstrument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rule sets at hand, by name and version. A name with a version never changes its meaning. */
public final class RuleSets {

  private static final String FOLDER = "rulesets/";

  private final Map<String, RuleSet> byId;

  private RuleSets(Map<String, RuleSet> byId) {
    this.byId = byId;
  }

  /** The rule sets that this program ships; each says what it said when it was published. */
  public static RuleSets shipped() {
    return Shipped.ALL;
  }

  private static final class Shipped {
    static final RuleSets ALL = load();

    private static RuleSets load() {
      RuleSets all = new RuleSets(Map.of());
      for (Published.Version version : Published.shipped().versionsIn(FOLDER)) {
        RuleSet ruleSet = RuleSetReader.read(InstrumentFile.shipped(version.file()));
        if (!ruleSet.hash().equals(version.sha256()) || !ruleSet.id().equals(version.id())) {
          throw new IllegalStateException(
              "%s says %s with hash %s, but was published as %s. Maybe it was edited; a change is a new version."
                  .formatted(version.file(), ruleSet.id(), ruleSet.hash(), version));
        }
        all = all.with(ruleSet);
      }
      return all;
    }
  }

  /**
   * Reads a rule set from a file, as an office tries one out. Refuses a file that bears the name and
   * version of a published one and says something else.
   */
  public static RuleSet read(Path path) {
    InstrumentFile file = InstrumentFile.read(path);
    RuleSet ruleSet = RuleSetReader.read(file);
    Published.shipped().findChange(file).ifPresent(change -> {
      throw new RefusedInstrument(file.name(), 0, change);
    });
    return ruleSet;
  }

  /** These and one more; refuses another content under a name and version that are taken. */
  public RuleSets with(RuleSet added) {
    RuleSet present = byId.get(added.id());
    if (present != null && !present.hash().equals(added.hash())) {
      throw new IllegalArgumentException(
          "%s is published with another content. Maybe make version %d."
              .formatted(added.id(), added.version() + 1));
    }
    Map<String, RuleSet> more = new LinkedHashMap<>(byId);
    more.put(added.id(), added);
    return new RuleSets(more);
  }

  /** In the order of publication. */
  public List<RuleSet> all() {
    return List.copyOf(new ArrayList<>(byId.values()));
  }

  /** By name@version. */
  public Optional<RuleSet> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** By name@version; refuses with what there is. */
  public RuleSet get(String id) {
    return find(id)
        .orElseThrow(() -> new RefusedInstrument(
            id,
            0,
            "aturan ini tidak ada. Yang tersedia: %s. Aturan sendiri ditunjuk dengan nama berkasnya."
                .formatted(list())));
  }

  /** By name@version, or by the path of a file when it ends in .yml or holds a slash. */
  public RuleSet open(String nameOrPath) {
    return nameOrPath.endsWith(".yml") || nameOrPath.contains("/")
        ? read(Path.of(nameOrPath))
        : get(nameOrPath);
  }

  private String list() {
    return byId.values().stream()
        .map(ruleSet -> "%s (%s)".formatted(ruleSet.id(), ruleSet.title()))
        .collect(Collectors.joining(", "));
  }
}
