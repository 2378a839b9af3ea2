package id.petadaya;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The floor plan is a test: a room looks left and down, and the picture in the papers is drawn here. */
class ModularityTests {

  private static final ApplicationModules ROOMS = ApplicationModules.of(
      Petadaya.class,
      resideInAnyPackage(
          "id.petadaya.analysis..",
          "id.petadaya.instruments..",
          "id.petadaya.intake..",
          "id.petadaya.postgres..",
          "id.petadaya.samples..",
          "id.petadaya.cli.."));

  private static final Path ARCHITECTURE = Path.of("..", "ARCHITECTURE.md");

  @Test
  void roomsLookLeftAndDownAndSeeOnlyWhatIsPublic() {
    ROOMS.verify();
  }

  @Test
  void thePictureInTheArchitecturePageIsTheOneTheCodeDraws() throws IOException {
    String page = Files.readString(ARCHITECTURE, StandardCharsets.UTF_8);
    String drawn =
        page.replaceAll("(?s)(<!-- rooms -->\n).*?(<!-- /rooms -->)", "$1" + picture() + "$2");
    if (Boolean.getBoolean("petadaya.update-golden")) {
      Files.writeString(ARCHITECTURE, drawn, StandardCharsets.UTF_8);
    }
    assertThat(page)
        .as("Run bin/ci --update-golden to draw the rooms anew, and look at the difference.")
        .isEqualTo(drawn);
  }

  /** A Mermaid graph of the rooms, in a fixed order. */
  private static String picture() {
    Set<String> arrows = new TreeSet<>();
    for (ApplicationModule room : ROOMS) {
      room.getDirectDependencies(ROOMS)
          .uniqueModules()
          .filter(other -> !name(other).equals("kernel") && !other.equals(room))
          .forEach(other -> arrows.add("  " + name(room) + " --> " + name(other)));
    }
    return "```mermaid\ngraph RL\n" + String.join("\n", arrows) + "\n```\n";
  }

  private static String name(ApplicationModule room) {
    return room.getIdentifier().toString();
  }
}
