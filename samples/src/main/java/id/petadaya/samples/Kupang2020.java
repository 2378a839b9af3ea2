package id.petadaya.samples;

import id.petadaya.analysis.area.Area;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The sample {@code kupang-2020}: the mapping of 16 and 21 January 2020 in Kota Kupang, replayed.
 *
 * @param facts published, with sources; never simulated
 * @param accounts one made-up person for each role, and an operator of another area
 * @param targets one for each of the 51 kelurahan, in the order of the register
 * @param sent what the team sent from its phones on the two days
 */
public record Kupang2020(
    Activity activity,
    List<Fact> facts,
    Potentials potentials,
    List<Account> accounts,
    List<Target> targets,
    List<SentForm> sent) {

  private static final String FOLDER = "/kupang-2020/";

  /** Reads the sample from the class path. */
  public static Kupang2020 read() {
    return new Kupang2020(
        Activity.read(Manifest.read(FOLDER + "activity.yml")),
        Manifest.read(FOLDER + "facts.yml").each("facts", Fact::read),
        Potentials.read(Manifest.read(FOLDER + "potentials.yml")),
        Manifest.read(FOLDER + "accounts.yml").each("accounts", Account::read),
        Target.read(Manifest.read(FOLDER + "targets.yml")),
        SentForm.readAll());
  }

  /** The id of a thing of the sample that has a name: the same wherever the sample is replayed. */
  public static UUID idOf(String name) {
    return UUID.nameUUIDFromBytes(("kupang-2020/" + name).getBytes(StandardCharsets.UTF_8));
  }

  /** Kota Kupang, its 6 kecamatan and 51 kelurahan, in the order of the register. */
  public List<Area> areas() {
    TreeSet<Area> areas = new TreeSet<>(Comparator.comparing(Area::code));
    areas.add(new Area(activity.area(), "Kota Kupang"));
    for (Target target : targets) {
      areas.add(new Area(target.area().code().parent().orElseThrow(), target.kecamatan()));
      areas.add(target.area());
    }
    return List.copyOf(areas);
  }
}
