package id.petadaya.kernel;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value that names a person. Prints as three stars wherever it is printed by mistake, and refuses to
 * become JSON. Who needs the value asks for it by name.
 */
public record Sensitive<T>(T reveal) {

  /** The only use of this is to fail. */
  @JsonValue
  Object never() {
    throw new IllegalStateException("A sensitive value does not go into JSON.");
  }

  @Override
  public String toString() {
    return "***";
  }
}
