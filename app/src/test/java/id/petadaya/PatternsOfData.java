package id.petadaya;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Set;

/**
 * Finds patterns of java.util.regex that are not written in the code: one that came with a template or
 * a form could run for hours on a short text. Those are RE2/J's, which takes time in proportion.
 */
final class PatternsOfData extends ArchCondition<JavaClass> {

  private static final Set<String> OF_PATTERN = Set.of("compile", "matches");
  private static final Set<String> OF_STRING =
      Set.of("matches", "split", "replaceAll", "replaceFirst", "splitWithDelimiters");

  /** How far back the constant may stand: the second argument is made after it. */
  private static final int ARGUMENTS = 12;

  PatternsOfData() {
    super("make patterns of what is not written in the code");
  }

  @Override
  public void check(JavaClass one, ConditionEvents events) {
    one.getSource().ifPresent(source -> {
      try (InputStream bytes = source.getUri().toURL().openStream()) {
        for (MethodModel method : ClassFile.of().parse(bytes.readAllBytes()).methods()) {
          // What makes a class ready knows nothing but the code.
          if (method.methodName().equalsString("<clinit>")) {
            continue;
          }
          method
              .code()
              .ifPresent(code -> look(
                  one,
                  method,
                  code.elementStream()
                      .filter(Instruction.class::isInstance)
                      .map(Instruction.class::cast)
                      .toList(),
                  events));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private static void look(
      JavaClass one, MethodModel method, List<Instruction> code, ConditionEvents events) {
    for (int at = 0; at < code.size(); at++) {
      if (code.get(at) instanceof InvokeInstruction call
          && takesPattern(call)
          && !isConstant(code, at, call.typeSymbol())) {
        events.add(SimpleConditionEvent.satisfied(
            one,
            "%s.%s makes a pattern of what is not written there (%s)"
                .formatted(one.getName(), method.methodName(), call.name())));
      }
    }
  }

  private static boolean takesPattern(InvokeInstruction call) {
    String name = call.name().stringValue();
    return switch (call.owner().asInternalName()) {
      case "java/util/regex/Pattern" ->
        OF_PATTERN.contains(name) && call.typeSymbol().parameterCount() > 0;
      case "java/lang/String" -> OF_STRING.contains(name);
      default -> false;
    };
  }

  /** The pattern is the first argument; what makes the second stands between it and the call. */
  private static boolean isConstant(List<Instruction> code, int call, MethodTypeDesc type) {
    if (type.parameterCount() == 1) {
      return isText(code, call - 1);
    }
    for (int at = call - 2; at >= Math.max(0, call - ARGUMENTS); at--) {
      if (isText(code, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isText(List<Instruction> code, int at) {
    return at >= 0
        && code.get(at) instanceof ConstantInstruction constant
        && constant.constantValue() instanceof String;
  }
}
