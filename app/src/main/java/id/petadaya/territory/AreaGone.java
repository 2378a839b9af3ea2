package id.petadaya.territory;

import id.petadaya.kernel.Refused;

/** The one answer for what does not exist and for what is not the asker's to see. */
public final class AreaGone {

  private AreaGone() {}

  public static Refused refused() {
    return new Refused(TerritoryProblem.NOT_FOUND);
  }
}
