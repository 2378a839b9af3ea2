package id.petadaya.access.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * First start, one step at a time: Kantor, Akun pengelola, Kunci pemulihan, Selesai. Exactly one of
 * {@code office}, {@code account}, {@code key}, {@code done} is given.
 *
 * @param position "Langkah 3 dari 4"
 * @param progress 1 to 4
 * @param errors field name to what is wrong with it
 */
public record SetUpPage(
    String position,
    int progress,
    List<Step> steps,
    @Nullable OfficeStep office,
    @Nullable AccountStep account,
    @Nullable KeyStep key,
    @Nullable DoneStep done,
    Map<String, String> errors) {

  public SetUpPage {
    steps = List.copyOf(steps);
    errors = Map.copyOf(errors);
  }

  /**
   * @param state {@code done}, {@code now} or {@code next}
   * @param chosen what was chosen there, or what is to be done
   * @param href where a finished step is opened again
   */
  public record Step(
      int number,
      String label,
      String state,
      @Nullable String chosen,
      @Nullable String href) {}

  /**
   * Which office this is. Posts {@code name}, {@code area} (a code) to {@code /menyiapkan/kantor}; with
   * {@code cari} instead it asks for the areas of that name.
   */
  public record OfficeStep(String name, String query, List<AreaChoice> areas) {
    public OfficeStep {
      areas = List.copyOf(areas);
    }
  }

  /** An area that an office may work for: "Kota Kupang", "6 kecamatan dan 51 kelurahan". */
  public record AreaChoice(String code, String name, String holds, boolean selected) {}

  /**
   * The first account. Posts {@code displayName}, {@code username}, {@code password}, {@code repeat}
   * to {@code /menyiapkan/akun}.
   */
  public record AccountStep(String displayName, String username, int minimumPassword) {}

  /**
   * The recovery key, shown once. Posts {@code printed} and {@code known} to {@code
   * /menyiapkan/kunci}.
   *
   * @param groups four signs each
   * @param spelled the key letter by letter, for readers
   */
  public record KeyStep(List<String> groups, String spelled, boolean printed, boolean known) {
    public KeyStep {
      groups = List.copyOf(groups);
    }
  }

  /** The end: where to go now. */
  public record DoneStep(String office, String holds, String username) {}
}
