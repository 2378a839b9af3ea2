package id.petadaya.samples;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the ten files that the institutions of a city send, and the clean answer of each. */
final class AgencyFiles {

  private AgencyFiles() {}

  /** Every kind has dice of its own, so that a change in one file leaves the others as they are. */
  static void write(City city, long seed, Path target) throws IOException {
    Folder folder = new Folder(target);
    new CaseFile(city, new Dice(seed + 1)).write(folder);
    new PersonFile(city, new Dice(seed + 2)).write(folder);
    new TrainingFile(city, new Dice(seed + 3)).write(folder);
    new ProfileFile(city).write(folder);
    new ProductFiles(city, new Dice(seed + 5)).write(folder);
    new PopulationFile(city, new Dice(seed + 7)).write(folder);
    new IndicatorFile(city, new Dice(seed + 8)).write(folder);
    new MonthlyFile(city, new Dice(seed + 9)).write(folder);
    new PointFile(city, new Dice(seed + 10)).write(folder);
  }
}
