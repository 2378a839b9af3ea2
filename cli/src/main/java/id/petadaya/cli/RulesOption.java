package id.petadaya.cli;

import id.petadaya.instruments.rulesets.RuleSet;
import id.petadaya.instruments.rulesets.RuleSets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --rules}: NAME@VERSION of a shipped rule set, or the path of a file. */
final class RulesOption {

  @Option(
      names = "--rules",
      paramLabel = "NAMA@VERSI",
      description = "Aturan kategori, misalnya klasik-default@1, atau nama berkas .yml.")
  private @Nullable String rules;

  RuleSet ruleSet() {
    if (rules == null) {
      String list = RuleSets.shipped().all().stream()
          .map(each -> "  --rules %s   %s".formatted(each.id(), each.title()))
          .collect(Collectors.joining(System.lineSeparator()));
      throw new Refusal("Pilih aturan kategori dengan --rules. Yang tersedia:%n%s".formatted(list));
    }
    return RuleSets.shipped().open(rules);
  }
}
