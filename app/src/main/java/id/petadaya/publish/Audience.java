package id.petadaya.publish;

import id.petadaya.analysis.disclosure.DisclosureRule;

/** Who will read a release, and how careful it has to be. */
public enum Audience {
  UMUM("Umum", DisclosureRule.PUBLIC),
  ANTAR_INSTANSI("Antarinstansi", DisclosureRule.INTERNAL);

  private final String label;
  private final DisclosureRule rule;

  Audience(String label, DisclosureRule rule) {
    this.label = label;
    this.rule = rule;
  }

  public String label() {
    return label;
  }

  public DisclosureRule rule() {
    return rule;
  }
}
