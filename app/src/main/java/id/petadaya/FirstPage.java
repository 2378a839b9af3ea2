package id.petadaya;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks for the sign-in page as soon as the program stands, and says how long it took from the command
 * to the page: measured, not promised. Speaks only when the launcher says when it began.
 */
@Component
@Lazy(false)
class FirstPage {

  private final Clock clock;

  FirstPage(Clock clock) {
    this.clock = clock;
  }

  @EventListener
  void measure(ApplicationStartedEvent started) throws IOException, InterruptedException {
    String since = System.getenv("PETADAYA_STARTED_AT");
    if (since == null || !(started.getApplicationContext() instanceof WebServerApplicationContext web)) {
      return;
    }
    URI page = URI.create("http://localhost:%d/masuk".formatted(web.getWebServer().getPort()));
    try (HttpClient browser = HttpClient.newHttpClient()) {
      browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
    }
    double seconds = (clock.millis() - Long.parseLong(since) / 1_000_000) / 1000.0;
    System.out.println(String.format(Locale.of("id", "ID"), "Mulai sampai halaman pertama: %.1f detik", seconds));
    System.out.println(String.format(Locale.ROOT, "FIGURE seconds_to_first_page=%.1f", seconds));
  }
}
