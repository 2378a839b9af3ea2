package id.petadaya.access;

import id.petadaya.audit.Audit;
import id.petadaya.kernel.Refused;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The administrator says what the letters of the office look like. */
@Component
public class SetStationery {

  private final Stationeries stationeries;
  private final Offices offices;
  private final Audit audit;

  SetStationery(Stationeries stationeries, Offices offices, Audit audit) {
    this.stationeries = stationeries;
    this.offices = offices;
    this.audit = audit;
  }

  /**
   * Keeps the stationery.
   *
   * @throws Refused when somebody else than an administrator of the office does it
   */
  @Transactional
  public void set(Viewer by, Stationery paper) {
    mustAdminister(by);
    stationeries.put(paper, by.getName());
    audit.append(
        by.getName(),
        "access.stationery-set",
        "office",
        by.area().value(),
        Map.of("signatories", paper.signatories().size()));
  }

  /** Keeps an emblem, decoded and written anew; nothing of the file that came is kept. */
  @Transactional
  public void setEmblem(Viewer by, byte[] came) {
    mustAdminister(by);
    byte[] png = Emblem.clean(came);
    stationeries.put(stationeries.get(), by.getName());
    stationeries.putEmblem(Optional.of(png));
    audit.append(
        by.getName(),
        "access.emblem-set",
        "office",
        by.area().value(),
        Map.of("bytes", png.length));
  }

  @Transactional
  public void removeEmblem(Viewer by) {
    mustAdminister(by);
    stationeries.putEmblem(Optional.empty());
    audit.append(by.getName(), "access.emblem-removed", "office", by.area().value(), Map.of());
  }

  /** One who may open accounts for the whole of the office, not for a part of it. */
  public void mustAdminister(Viewer by) {
    boolean whole = offices.find().map(Office::area).filter(by::maySee).isPresent();
    if (!by.is(Role.ADMINISTRATOR) || !whole) {
      throw new Refused(AccessProblem.NOT_YOURS);
    }
  }
}
