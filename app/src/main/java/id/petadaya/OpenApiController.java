package id.petadaya;

import id.petadaya.kernel.ApiNote;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The description of the JSON answers, made from the routes and the records themselves: a route that
 * is there is described, and nothing else is.
 */
@RestController
class OpenApiController {

  private static final String VERSION = "1";

  private final RequestMappingHandlerMapping routes;

  OpenApiController(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
    this.routes = routes;
  }

  @ApiNote("This description")
  @GetMapping("/api/openapi.json")
  ResponseEntity<Map<String, Object>> describe() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(description());
  }

  private Map<String, Object> description() {
    var schemas = new JsonSchemas();
    Map<String, Map<String, Object>> paths = new TreeMap<>();
    routes.getHandlerMethods().entrySet().stream()
        .sorted(Comparator.comparing(route -> route.getKey().toString()))
        .forEach(route -> add(route.getKey(), route.getValue(), schemas, paths));
    return ordered(
        "openapi", "3.1.0",
        "info", ordered("title", "Petadaya", "version", VERSION),
        "security", List.of(Map.of("basic", List.of()), Map.of("session", List.of())),
        "paths", paths,
        "components",
            ordered(
                "securitySchemes",
                    ordered(
                        "basic", ordered("type", "http", "scheme", "basic"),
                        "session", ordered("type", "apiKey", "in", "cookie", "name", "petadaya")),
                "schemas", schemas.all()));
  }

  private static void add(
      RequestMappingInfo info,
      HandlerMethod handler,
      JsonSchemas schemas,
      Map<String, Map<String, Object>> paths) {
    for (String pattern : info.getPatternValues()) {
      if (pattern.startsWith("/api/")) {
        for (RequestMethod method : info.getMethodsCondition().getMethods()) {
          paths
              .computeIfAbsent(
                  pattern.replaceAll("\\{(\\w+):[^/]*}", "{$1}"), key -> new TreeMap<>())
              .put(
                  method.name().toLowerCase(java.util.Locale.ROOT),
                  operation(handler.getMethod(), schemas));
        }
      }
    }
  }

  private static Map<String, Object> operation(Method method, JsonSchemas schemas) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put(
        "operationId", method.getDeclaringClass().getSimpleName() + "." + method.getName());
    ApiNote note = method.getAnnotation(ApiNote.class);
    if (note != null) {
      operation.put("summary", note.value());
    }
    List<Map<String, Object>> parameters = new ArrayList<>();
    Map<String, Object> parts = new LinkedHashMap<>();
    for (Parameter parameter : method.getParameters()) {
      if (parameter.getType() == MultipartFile.class) {
        parts.put(
            name(parameter, RequestParam.class), ordered("type", "string", "format", "binary"));
      } else if (parameter.isAnnotationPresent(RequestParam.class)) {
        parameters.add(parameter(parameter, RequestParam.class, "query", schemas));
      } else if (parameter.isAnnotationPresent(PathVariable.class)) {
        parameters.add(parameter(parameter, PathVariable.class, "path", schemas));
      } else if (parameter.isAnnotationPresent(RequestBody.class)) {
        operation.put(
            "requestBody", body("application/json", schemas.of(parameter.getAnnotatedType())));
      }
    }
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    if (!parts.isEmpty()) {
      Map<String, Object> form =
          ordered("type", "object", "properties", parts, "required", List.copyOf(parts.keySet()));
      operation.put("requestBody", body("multipart/form-data", form));
    }
    operation.put("responses", responses(method, schemas));
    return operation;
  }

  private static Map<String, Object> responses(Method method, JsonSchemas schemas) {
    Map<String, Object> problem = ordered(
        "description",
        "RFC 9457 problem",
        "content",
        Map.of("application/problem+json", Map.of("schema", schemas.problem())));
    return ordered(
        "200",
        ordered(
            "description",
            "OK",
            "content",
            Map.of(
                JsonSchemas.mediaType(method),
                Map.of("schema", schemas.ofAnswer(method.getAnnotatedReturnType())))),
        "default",
        problem);
  }

  private static Map<String, Object> body(String type, Map<String, Object> schema) {
    return ordered("required", true, "content", Map.of(type, Map.of("schema", schema)));
  }

  private static Map<String, Object> parameter(
      Parameter parameter,
      Class<? extends java.lang.annotation.Annotation> kind,
      String in,
      JsonSchemas schemas) {
    Map<String, Object> told = ordered("name", name(parameter, kind), "in", in);
    ApiNote note = parameter.getAnnotation(ApiNote.class);
    if (note != null) {
      told.put("description", note.value());
    }
    told.put(
        "required", in.equals("path") || isRequired(parameter.getAnnotation(RequestParam.class)));
    told.put("schema", schemas.plain(parameter.getType()));
    return told;
  }

  private static boolean isRequired(@Nullable RequestParam param) {
    return param != null
        && param.required()
        && param.defaultValue().equals(ValueConstants.DEFAULT_NONE);
  }

  private static String name(
      Parameter parameter, Class<? extends java.lang.annotation.Annotation> kind) {
    String given = MergedAnnotations.from(parameter)
        .get(kind)
        .getValue("name", String.class)
        .orElse("");
    return given.isEmpty() ? parameter.getName() : given;
  }

  /** A map in the order written; keys and values take turns. */
  static Map<String, Object> ordered(Object... turns) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int at = 0; at < turns.length; at += 2) {
      map.put((String) turns[at], turns[at + 1]);
    }
    return map;
  }
}
