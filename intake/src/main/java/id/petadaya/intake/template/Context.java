package id.petadaya.intake.template;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaNames;

/**
 * Where a file is read.
 *
 * @param names the areas that may be meant, with the aliases that the office has confirmed
 * @param within the office's area; names outside it are not guessed
 * @param areaName how it is called, such as "Kota Kupang"; empty when not known
 * @param choices what a person chose for this file
 */
public record Context(AreaNames names, AreaCode within, String areaName, Choices choices) {

  public Context(AreaNames names, AreaCode within, String areaName) {
    this(names, within, areaName, Choices.NONE);
  }

  /** The same with other choices. */
  public Context with(Choices other) {
    return new Context(names, within, areaName, other);
  }
}
