package id.petadaya.instruments;

import java.util.List;

/**
 * A kind of instrument that has examples: rule sets, import templates. Found through {@link
 * java.util.ServiceLoader}, so a kind may live in the module that can run it.
 */
public interface InstrumentKind {

  /** Whether a file is of this kind, by its keys. Never refuses. */
  boolean reads(Fields root);

  /**
   * Reads an instrument and runs the examples of its spec. Further files of an example are found
   * with {@link InstrumentFile#beside}.
   *
   * @throws RefusedInstrument when either file cannot be used
   */
  List<ExampleResult> check(InstrumentFile instrument, InstrumentFile spec);
}
