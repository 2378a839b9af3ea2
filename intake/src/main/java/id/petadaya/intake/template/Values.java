package id.petadaya.intake.template;

import java.util.AbstractList;
import java.util.RandomAccess;

/** The values of one row: an array that nobody changes any more, as a list. */
final class Values extends AbstractList<String> implements RandomAccess {

  private final String[] values;

  /** Takes the array over. */
  Values(String[] values) {
    this.values = values;
  }

  @Override
  public String get(int index) {
    return values[index];
  }

  @Override
  public int size() {
    return values.length;
  }
}
