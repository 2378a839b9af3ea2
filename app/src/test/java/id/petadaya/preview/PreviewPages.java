package id.petadaya.preview;

import id.petadaya.access.web.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Renders each template with the page record of the pictures. Every figure and person is made up. */
public final class PreviewPages {

  private static final Frame FRAME = new Frame(
      "BNN Provinsi NTT",
      "Maria Tnunay",
      "Kepala Seksi Dayamas",
      List.of(
          new Frame.Place("peta", "Peta", "/kerja/peta", "map", null),
          new Frame.Place("antrean", "Antrean", "/kerja/antrean", "clock", "11"),
          new Frame.Place("kegiatan", "Kegiatan", "/kerja/kegiatan", "calendar", null),
          new Frame.Place("data-masuk", "Data masuk", "/kerja/data-masuk", "inbox", "2"),
          new Frame.Place("wilayah", "Wilayah", "/kerja/batas", "layers", null)));

  private final SpringTemplateEngine engine = new SpringTemplateEngine();
  private final JakartaServletWebApplication application =
      JakartaServletWebApplication.buildApplication(new MockServletContext());

  PreviewPages() {
    var resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    engine.setTemplateResolver(resolver);
  }

  /** All previews by file name: the template, and what its model holds. */
  static Map<String, Preview> all() {
    var previews = new HashMap<String, Preview>();
    SignInPreviews.addTo(previews);
    AccountPreviews.addTo(previews);
    AssessPreviews.addTo(previews);
    CollectPreviews.addTo(previews);
    TerritoryPreviews.addTo(previews);
    QueuePreviews.addTo(previews);
    return previews;
  }

  /** A template and the one record it knows. */
  record Preview(String template, Object page) {}

  String render(Preview preview) {
    var request = new MockHttpServletRequest("GET", "/");
    var context = new WebContext(
        application.buildExchange(request, new MockHttpServletResponse()),
        Locale.of("id"),
        new HashMap<>(Map.of("page", preview.page(), "frame", FRAME)));
    var beans = new StaticApplicationContext();
    context.setVariable(
        ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
        new ThymeleafEvaluationContext(beans, DefaultConversionService.getSharedInstance()));
    return engine.process(preview.template(), context);
  }

  /** Writes every page into the folder given, {@code target/preview} by default. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/preview");
    Files.createDirectories(folder);
    var pages = new PreviewPages();
    for (var preview : all().entrySet()) {
      Files.writeString(
          folder.resolve(preview.getKey() + ".html"), pages.render(preview.getValue()));
    }
  }
}
