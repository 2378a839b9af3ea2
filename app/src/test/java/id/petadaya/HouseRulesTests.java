package id.petadaya;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callCodeUnitWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/**
 * What no class of the house may do, whoever writes it: each rule has the few doors that may, and a
 * class below that breaks it, so that a rule that sees nothing is found out.
 */
class HouseRulesTests {

  private static final JavaClasses HOUSE = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("id.petadaya");

  /** A rule: what nobody does, and who may all the same. */
  private record Rule(ArchCondition<JavaClass> deed, Set<String> doors) {

    long breaches(JavaClasses classes) {
      return breaches(classes, name -> doors.stream().noneMatch(name::startsWith));
    }

    private long breaches(JavaClasses classes, Predicate<String> judged) {
      var report = ArchRuleDefinition.noClasses()
          .that(DescribedPredicate.describe(
              "are judged", (JavaClass one) -> judged.test(one.getFullName())))
          .should(deed)
          .allowEmptyShould(true)
          .evaluate(classes);
      report.getFailureReport().getDetails().forEach(System.out::println);
      return report.getFailureReport().getDetails().size();
    }
  }

  private static final Map<String, Rule> RULES = new LinkedHashMap<>();

  static {
    RULES.put(
        "xml is opened by one door",
        new Rule(
            calls(named(
                    "newInstance",
                    "newFactory",
                    "newDefaultInstance",
                    "newDefaultFactory",
                    "newNSInstance")
                .and(target(owner(resideInAnyPackage("javax.xml.."))))),
            Set.of("id.petadaya.intake.SafeXml", "id.petadaya.report.PdfWriter")));
    RULES.put(
        "programs of the machine are started by the database's keeper, and by a setting for the key, only",
        new Rule(
            calls(target(owner(assignableTo(ProcessBuilder.class)))
                .or(named("exec").and(target(owner(assignableTo(Runtime.class)))))),
            Set.of("id.petadaya.postgres.", "id.petadaya.files.KeyCommand")));
    RULES.put(
        "objects are never read from bytes",
        new Rule(
            dependOnClassesThat(assignableTo(java.io.ObjectInputStream.class)
                .or(resideInAnyPackage("com.thoughtworks.xstream..", "java.beans.."))),
            Set.of()));
    RULES.put(
        "chance that must not be guessed comes from the secure generator",
        new Rule(
            calls(target(owner(assignableTo(Random.class)
                    .and(DescribedPredicate.not(assignableTo(java.security.SecureRandom.class)))))
                .or(named("random").and(target(owner(assignableTo(Math.class)))))),
            Set.of("id.petadaya.samples.", "id.petadaya.analysis.")));
    RULES.put(
        "texts that were typed are not evaluated",
        new Rule(
            dependOnClassesThat(resideInAnyPackage(
                "javax.script..", "org.springframework.expression..", "javax.naming..")),
            Set.of()));
    RULES.put(
        "queries are written by jOOQ, and plain statements stay at the doors of a database",
        new Rule(
            calls(named("createStatement", "prepareStatement", "prepareCall")
                .and(target(owner(assignableTo(java.sql.Connection.class))))),
            Set.of(
                "id.petadaya.postgres.",
                "id.petadaya.intake.shape.GeoPackage",
                "id.petadaya.LeastVersion",
                "id.petadaya.Verbs",
                "id.petadaya.WorkerRights",
                // Tells each transaction its area.
                "id.petadaya.access.ScopedConnection")));
    RULES.put(
        "no address is fetched by the server",
        new Rule(
            calls(named("openConnection", "openStream")
                    .and(target(owner(assignableTo(java.net.URL.class)))))
                .or(dependOnClassesThat(
                    resideInAnyPackage("java.net.http..", "org.springframework.web.client.."))),
            // Instruments are opened in their own jar. Settings name the store of files, the place
            // for the ends of the trace and the house that vouches for people. The demo speaks to
            // itself.
            Set.of(
                "id.petadaya.instruments.",
                "id.petadaya.files.S3Shelf",
                "id.petadaya.files.ElsewherePost",
                "id.petadaya.access.OutsideHouse",
                "id.petadaya.demo.SamplePhone")));
    RULES.put("patterns that come with data are RE2/J's", new Rule(new PatternsOfData(), Set.of()));
    RULES.put(
        "alphabets are named",
        new Rule(
            calls(DescribedPredicate.describe(
                "String.getBytes() or new String(byte[])",
                (JavaCall<?> call) -> call.getTargetOwner().isEquivalentTo(String.class)
                    && (call.getName().equals("getBytes")
                            && call.getTarget().getRawParameterTypes().isEmpty()
                        || call.getName().equals("<init>")
                            && call.getTarget().getRawParameterTypes().size() == 1
                            && call.getTarget()
                                .getRawParameterTypes()
                                .getFirst()
                                .isEquivalentTo(byte[].class)))),
            Set.of()));
    RULES.put(
        "nothing is printed where a log is meant",
        new Rule(
            callMethodWhere(
                named("printStackTrace").and(target(owner(assignableTo(Throwable.class))))),
            // Of a fault of ours, on the command line only.
            Set.of("id.petadaya.cli.Refusals")));
  }

  @Test
  void noClassOfTheHouseBreaksARule() {
    assertThat(HOUSE).hasSizeGreaterThan(300);
    Map<String, Long> breaches = new LinkedHashMap<>();
    RULES.forEach((rule, one) -> breaches.put(rule, one.breaches(HOUSE)));
    JavaClasses rogue = new ClassFileImporter().importClasses(Rogue.class);
    long seen = RULES.values().stream().filter(rule -> rule.breaches(rogue) > 0).count();
    long broken = breaches.values().stream().mapToLong(Long::longValue).sum();
    System.out.printf(
        "FIGURE_JSON {\"harness\":\"R15\",\"part\":\"rules\",\"rules\":%d,\"classes\":%d,\"breaches\":%d,\"mutants_seen\":%d,\"met\":%b}%n",
        RULES.size(), HOUSE.size(), broken, seen, broken == 0 && seen == RULES.size());
    breaches.forEach((rule, count) -> assertThat(count).as(rule).isZero());
  }

  @Test
  void eachRuleSeesTheClassThatBreaksIt() {
    JavaClasses rogue = new ClassFileImporter().importClasses(Rogue.class);
    RULES.forEach((rule, one) ->
        assertThat(one.breaches(rogue)).as("The rule sees nothing: " + rule).isPositive());
  }

  private static ArchCondition<JavaClass> calls(DescribedPredicate<? super JavaCall<?>> which) {
    return callCodeUnitWhere(which);
  }

  private static DescribedPredicate<JavaCall<?>> named(String... names) {
    List<String> any = List.of(names);
    return DescribedPredicate.describe("named " + any, call -> any.contains(call.getName()));
  }

  /** Breaks every rule; never run. */
  @SuppressWarnings({"unused", "deprecation"})
  private static final class Rogue {

    private java.io.ObjectInputStream objects;
    private javax.naming.InitialContext names;

    Object doEverything(java.sql.Connection database, java.net.URL address) throws Exception {
      DocumentBuilderFactory.newInstance();
      new ProcessBuilder("ls").start();
      new Random().nextInt();
      database.createStatement();
      address.openStream();
      new Exception("x").printStackTrace();
      java.util.regex.Pattern.compile(address.getQuery());
      return new String("x".getBytes());
    }
  }
}
