package id.petadaya;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Time comes from the clock that is handed in, so that a test, or a wrong clock, can be lived through. */
class ClockRuleTests {

  /** They make the one clock of a running program. */
  private static final Set<String> MAKERS =
      Set.of("DatabaseConfiguration", "BackupVerbs", "Verbs", "Ground");

  @Test
  void nobodyLooksAtTheClockOfTheMachine() {
    JavaClasses house = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
        .importPackages("id.petadaya");
    assertThat(breaches(house).getFailureReport().getDetails()).isEmpty();
  }

  @Test
  void whoDoesIsFound() {
    JavaClasses guilty = new ClassFileImporter().importClasses(Guilty.class);
    assertThat(breaches(guilty).getFailureReport().getDetails()).hasSize(5);
  }

  private static EvaluationResult breaches(JavaClasses classes) {
    return noClasses()
        .that(DescribedPredicate.describe(
            "make no clock", (JavaClass one) -> !MAKERS.contains(one.getSimpleName())))
        .should(ArchConditions.callMethodWhere(
            DescribedPredicate.describe("look at the machine's clock", ClockRuleTests::looks)))
        .orShould(ArchConditions.callConstructorWhere(
            DescribedPredicate.describe("are now", ClockRuleTests::isNow)))
        .evaluate(classes);
  }

  private static boolean looks(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getName();
    boolean takesNoClock = call.getTarget().getRawParameterTypes().stream()
        .noneMatch(type -> type.isEquivalentTo(Clock.class));
    return owner.startsWith("java.time.") && name.equals("now") && takesNoClock
        || owner.equals(Clock.class.getName())
            && (name.startsWith("system") || name.startsWith("tick"))
        || owner.equals(System.class.getName()) && name.equals("currentTimeMillis")
        || owner.equals("java.util.Calendar") && name.equals("getInstance");
  }

  private static boolean isNow(JavaConstructorCall call) {
    return call.getTargetOwner().isEquivalentTo(Date.class)
        && call.getTarget().getRawParameterTypes().isEmpty();
  }

  /** Does all that is forbidden. */
  private static final class Guilty {

    Object all() {
      return new Object[] {
        LocalTime.now(),
        java.time.ZonedDateTime.now(java.time.ZoneOffset.UTC),
        Clock.systemUTC(),
        System.currentTimeMillis(),
        new Date()
      };
    }
  }
}
