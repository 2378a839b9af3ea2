package id.petadaya.instruments.forms;

import java.util.List;
import java.util.Optional;

/**
 * What came of a workbook: the form, or the reasons why there is none.
 *
 * @param form empty exactly when there are faults
 * @param remarks what the maker should know of a form that works all the same
 */
public record ReadForm(Optional<Form> form, List<Fault> faults, List<Fault> remarks) {

  public ReadForm {
    faults = List.copyOf(faults);
    remarks = List.copyOf(remarks);
    if (form.isPresent() != faults.isEmpty()) {
      throw new IllegalArgumentException(
          "A form with %d faults must have no form. Maybe the faults were added too late."
              .formatted(faults.size()));
    }
  }
}
