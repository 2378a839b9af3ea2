package id.petadaya;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import id.petadaya.kernel.Sensitive;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Values of persons have no way into a log: who can touch one does not log, and only the vault opens one. */
class SecrecyRulesTests {

  private static final JavaClasses HOUSE = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
      .importPackages("id.petadaya");

  private static final ArchRule WHO_KNOWS_A_PERSON_DOES_NOT_LOG = noClasses()
      .that()
      .resideInAPackage("id.petadaya.vault..")
      .or()
      .haveSimpleName("Rogue")
      .should()
      .dependOnClassesThat()
      .belongToAnyOf(Logger.class, LoggerFactory.class);

  private static final ArchRule ONLY_THE_VAULT_TOUCHES_A_SENSITIVE_VALUE = noClasses()
      .that()
      .resideOutsideOfPackages("id.petadaya.vault..", "id.petadaya.kernel..")
      .should()
      .dependOnClassesThat()
      .belongToAnyOf(Sensitive.class);

  @Test
  void whoKnowsAPersonDoesNotLog() {
    WHO_KNOWS_A_PERSON_DOES_NOT_LOG.check(HOUSE);
    ONLY_THE_VAULT_TOUCHES_A_SENSITIVE_VALUE.check(HOUSE);
  }

  @Test
  void theRulesSeeTheClassThatBreaksThem() {
    JavaClasses rogue = new ClassFileImporter().importClasses(Rogue.class);
    assertThat(WHO_KNOWS_A_PERSON_DOES_NOT_LOG.evaluate(rogue).hasViolation()).isTrue();
    assertThat(ONLY_THE_VAULT_TOUCHES_A_SENSITIVE_VALUE.evaluate(rogue).hasViolation())
        .isTrue();
  }

  /** Breaks both rules; never run. */
  @SuppressWarnings("unused")
  private static final class Rogue {

    private static final Logger LOG = LoggerFactory.getLogger(Rogue.class);

    void tell(Sensitive<String> name) {
      LOG.info("{}", name.reveal());
    }
  }
}
