package id.petadaya;

import static id.petadaya.OpenApiController.ordered;

import id.petadaya.kernel.ApiNote;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * JSON schemas of Java types: records, lists, maps, enums and plain values. What is {@code @Nullable}
 * may be null; every member of a record is always there.
 */
final class JsonSchemas {

  private final Map<String, Map<String, Object>> all = new TreeMap<>();
  private final Map<String, String> describedAs = new HashMap<>();

  Map<String, Map<String, Object>> all() {
    return all;
  }

  /** The schema of what a route answers with, taken out of its envelope. */
  Map<String, Object> ofAnswer(AnnotatedType type) {
    if (type instanceof AnnotatedParameterizedType envelope && raw(type) == ResponseEntity.class) {
      return of(envelope.getAnnotatedActualTypeArguments()[0]);
    }
    return of(type);
  }

  Map<String, Object> of(AnnotatedType type) {
    return of(type, Map.of());
  }

  /** RFC 9457, with the members that a catalogue may add. */
  Map<String, Object> problem() {
    all.computeIfAbsent(
        "Problem",
        key -> ordered(
            "type",
            "object",
            "properties",
            ordered(
                "type", ordered("type", "string"),
                "title", ordered("type", "string"),
                "status", ordered("type", "integer"),
                "detail", ordered("type", "string")),
            "required",
            List.of("type", "title", "status"),
            "additionalProperties",
            true));
    return reference("Problem");
  }

  /** The schema of a value without parts. */
  Map<String, Object> plain(Class<?> type) {
    if (type.isEnum()) {
      return ordered(
          "type",
          "string",
          "enum",
          Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    }
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return ordered("type", "integer");
    }
    if (type == double.class || type == Double.class) {
      return ordered("type", "number");
    }
    if (type == boolean.class || type == Boolean.class) {
      return ordered("type", "boolean");
    }
    if (type == UUID.class) {
      return ordered("type", "string", "format", "uuid");
    }
    if (type == Instant.class) {
      return ordered("type", "string", "format", "date-time");
    }
    if (type == LocalDate.class) {
      return ordered("type", "string", "format", "date");
    }
    return type == String.class ? ordered("type", "string") : ordered();
  }

  /** What a route writes: JSON, unless it says otherwise or hands out bytes. */
  static String mediaType(Method method) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    if (mapping != null && mapping.produces().length > 0) {
      return mapping.produces()[0];
    }
    String type = method.getGenericReturnType().getTypeName();
    return type.contains("byte[]") || type.contains(Resource.class.getName())
        ? "application/octet-stream"
        : "application/json";
  }

  private Map<String, Object> of(AnnotatedType type, Map<TypeVariable<?>, AnnotatedType> bound) {
    if (type instanceof AnnotatedTypeVariable variable) {
      AnnotatedType meant = bound.get((TypeVariable<?>) variable.getType());
      return meant == null ? ordered() : nullable(type, of(meant, bound));
    }
    Class<?> raw = raw(type);
    if (Collection.class.isAssignableFrom(raw)) {
      return nullable(type, ordered("type", "array", "items", of(argument(type, 0), bound)));
    }
    if (Map.class.isAssignableFrom(raw)) {
      return nullable(
          type, ordered("type", "object", "additionalProperties", of(argument(type, 1), bound)));
    }
    return nullable(type, raw.isRecord() ? record(type, raw, bound) : plain(raw));
  }

  private Map<String, Object> record(
      AnnotatedType type, Class<?> raw, Map<TypeVariable<?>, AnnotatedType> outer) {
    Map<TypeVariable<?>, AnnotatedType> bound = new HashMap<>(outer);
    var name = new StringBuilder(nameOf(raw));
    for (int at = 0; at < raw.getTypeParameters().length; at++) {
      AnnotatedType argument = argument(type, at);
      bound.put(raw.getTypeParameters()[at], argument);
      name.append("Of").append(nameOf(raw(argument)));
    }
    String key = name.toString();
    if (!all.containsKey(key)) {
      all.put(key, Map.of());
      Map<String, Object> members = ordered();
      for (RecordComponent member : raw.getRecordComponents()) {
        members.put(member.getName(), noted(member, of(member.getAnnotatedType(), bound)));
      }
      all.put(
          key,
          ordered(
              "type",
              "object",
              "properties",
              members,
              "required",
              List.copyOf(members.keySet()),
              "additionalProperties",
              false));
    }
    return reference(key);
  }

  /** Simple names where they differ; else with the name around it. */
  private String nameOf(Class<?> type) {
    String simple = type.getSimpleName();
    String first = describedAs.putIfAbsent(simple, type.getName());
    Class<?> around = type.getEnclosingClass();
    return first == null || first.equals(type.getName()) || around == null
        ? simple
        : around.getSimpleName() + simple;
  }

  private static Map<String, Object> noted(AnnotatedElement member, Map<String, Object> schema) {
    ApiNote note = member.getAnnotation(ApiNote.class);
    if (note == null) {
      return schema;
    }
    Map<String, Object> noted = ordered("description", note.value());
    noted.putAll(schema);
    return noted;
  }

  private static Map<String, Object> nullable(AnnotatedType type, Map<String, Object> schema) {
    if (!type.isAnnotationPresent(Nullable.class)) {
      return schema;
    }
    if (schema.get("type") instanceof String one) {
      Map<String, Object> either = ordered();
      either.putAll(schema);
      either.put("type", List.of(one, "null"));
      return either;
    }
    List<Object> either = new ArrayList<>(List.of(schema, ordered("type", "null")));
    return ordered("anyOf", either);
  }

  private static Map<String, Object> reference(String key) {
    return ordered("$ref", "#/components/schemas/" + key);
  }

  private static AnnotatedType argument(AnnotatedType type, int at) {
    return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[at];
  }

  private static Class<?> raw(AnnotatedType type) {
    return type.getType() instanceof java.lang.reflect.ParameterizedType parts
        ? (Class<?>) parts.getRawType()
        : type.getType() instanceof Class<?> plain ? plain : Object.class;
  }
}
