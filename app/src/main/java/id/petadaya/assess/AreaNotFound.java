package id.petadaya.assess;

import id.petadaya.kernel.Refused;

/** The one answer for an area that does not exist and for one that is not the asker's to see. */
public final class AreaNotFound {

  private AreaNotFound() {}

  public static Refused refused() {
    return new Refused(AssessProblem.NOT_FOUND);
  }
}
