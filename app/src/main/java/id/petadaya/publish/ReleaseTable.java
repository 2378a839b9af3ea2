package id.petadaya.publish;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.disclosure.CountTable;
import id.petadaya.analysis.disclosure.Differencing;
import id.petadaya.analysis.disclosure.Protection;
import id.petadaya.analysis.disclosure.ReleasedTable;
import id.petadaya.audit.Audit;
import id.petadaya.kernel.Refused;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A division head lets the table of accompanied persons out. It is protected for its readers, compared
 * with every release that is out already, frozen under the next number, and written into the book of
 * deeds, in one transaction.
 */
@Component
public class ReleaseTable {

  private static final int LEAST_REASON = 10;

  private final PersonsByArea persons;
  private final Releases releases;
  private final Audit audit;
  private final Clock clock;

  ReleaseTable(PersonsByArea persons, Releases releases, Audit audit, Clock clock) {
    this.persons = persons;
    this.releases = releases;
    this.audit = audit;
    this.clock = clock;
  }

  /** What would be released, for a look before it is. */
  public ReleasedTable preview(Viewer by, AreaCode area, int year, Audience audience) {
    refuse(by, area);
    List<Release> earlier = earlier(area, year, audience);
    return protectedTable(area, year, audience, earlier);
  }

  /**
   * Releases it.
   *
   * @throws Refused when the role, the area or the reason does not allow it, when nothing changed, or
   *     when it would tell about few persons beside what is out
   */
  @Transactional
  public Release release(Viewer by, AreaCode area, int year, Audience audience, String reason) {
    refuse(by, area);
    if (reason.strip().length() < LEAST_REASON) {
      throw new Refused(PublishProblem.REASON_NEEDED);
    }
    List<Release> earlier = earlier(area, year, audience);
    ReleasedTable table = protectedTable(area, year, audience, earlier);
    String sha256 = releases.sha256(table);
    if (!earlier.isEmpty() && earlier.getLast().sha256().equals(sha256)) {
      throw new Refused(PublishProblem.SAME_AS_BEFORE);
    }
    for (Release one : earlier) {
      refuseLeaks(one.table(), table);
    }
    var release = new Release(
        UUID.randomUUID(),
        PersonsByArea.SERIES,
        area,
        Integer.toString(year),
        earlier.size() + 1,
        audience,
        table,
        sha256,
        reason.strip(),
        by.displayName(),
        clock.instant());
    releases.add(release, by.getName());
    audit.append(
        by.getName(),
        "publish.released",
        release.id().toString(),
        area.value(),
        Map.of(
            "series", release.series(), "number", release.number(), "audience", audience.name()));
    return release;
  }

  private static void refuse(Viewer by, AreaCode area) {
    if (!by.maySee(area)) {
      throw new Refused(PublishProblem.NOT_YOUR_AREA);
    }
    if (!by.is(Role.DIVISION_HEAD)) {
      throw new Refused(PublishProblem.NOT_YOUR_ROLE);
    }
  }

  private List<Release> earlier(AreaCode area, int year, Audience audience) {
    return releases.of(PersonsByArea.SERIES, area, Integer.toString(year), audience);
  }

  /** What was hidden stays hidden, as far as the table still has it. */
  private ReleasedTable protectedTable(
      AreaCode area, int year, Audience audience, List<Release> earlier) {
    CountTable table =
        persons.of(area, year).orElseThrow(() -> new Refused(PublishProblem.NOTHING_TO_RELEASE));
    Set<ReleasedTable.Place> stayHidden = new LinkedHashSet<>();
    for (Release one : earlier) {
      one.table().hidden().stream()
          .filter(place -> table.areas().contains(place.area()))
          .forEach(stayHidden::add);
    }
    return Protection.protect(table, audience.rule(), stayHidden);
  }

  private static void refuseLeaks(ReleasedTable earlier, ReleasedTable later) {
    int leaks = earlier.areas().size() == later.areas().size()
            && Set.copyOf(earlier.areas()).equals(Set.copyOf(later.areas()))
        ? Differencing.leaks(earlier, later).size()
        : Math.abs(earlier.areas().size() - later.areas().size());
    if (leaks > 0) {
      throw new Refused(PublishProblem.TELLS_TOO_MUCH, Map.of("cells", leaks));
    }
  }
}
