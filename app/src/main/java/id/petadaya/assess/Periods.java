package id.petadaya.assess;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.Activities;
import id.petadaya.collect.Activity;
import id.petadaya.kernel.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which year is meant where nobody chose one. */
@Component
public class Periods {

  private final Activities activities;
  private final Drafts drafts;
  private final Clock clock;

  Periods(Activities activities, Drafts drafts, Clock clock) {
    this.activities = activities;
    this.drafts = drafts;
    this.clock = clock;
  }

  /** The year of the newest activity in the regency, else the newest with figures, else this year. */
  public Period standard(AreaCode area) {
    AreaCode regency =
        area.value().length() > 5 ? new AreaCode(area.value().substring(0, 5)) : area;
    List<Activity> planned = activities.within(regency);
    if (!planned.isEmpty()) {
      return new Period(planned.getFirst().year());
    }
    List<Integer> years = drafts.years(regency);
    return new Period(years.isEmpty() ? LocalDate.now(clock).getYear() : years.getFirst());
  }
}
