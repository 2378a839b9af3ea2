package id.petadaya.jobs.web;

import id.petadaya.access.Viewer;
import id.petadaya.jobs.Jobs;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far a job is, asked by the page that shows it. */
@RestController
class JobController {

  private final Jobs jobs;

  JobController(Jobs jobs) {
    this.jobs = jobs;
  }

  /** What a page draws. */
  record Told(boolean running, String step, @Nullable Integer percent) {}

  @GetMapping("/kerja/pekerjaan/{id}")
  ResponseEntity<Told> told(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id) {
    return jobs.find(viewer, id)
        .map(one -> ResponseEntity.ok()
            .cacheControl(CacheControl.noStore())
            .body(new Told(one.isRunning(), one.step(), one.percent())))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
