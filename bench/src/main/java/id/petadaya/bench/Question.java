package id.petadaya.bench;

import java.nio.file.Path;
import java.util.List;

/** One question a reader may ask about speed. */
interface Question {

  /** The word for {@code bench/run}. */
  String name();

  /**
   * Makes the input and names what is to be measured.
   *
   * @param work an empty folder for this run
   * @param small a tenth of the work, where only the doing is to be checked
   */
  List<Duel> duels(Path work, boolean small) throws Exception;
}
