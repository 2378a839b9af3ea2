package id.petadaya;

import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the program and its database answer; tells nothing else. */
@RestController
class HealthController {

  private final DSLContext db;

  HealthController(DSLContext db) {
    this.db = db;
  }

  @GetMapping("/health")
  Map<String, String> health() {
    db.selectOne().fetch();
    return Map.of("status", "UP");
  }
}
