package id.petadaya.samples;

import id.petadaya.analysis.area.AreaCode;

/**
 * A made-up person who can sign in.
 *
 * @param role one of the ten roles, such as {@code section_head}
 * @param area what the person may see and do is inside this area
 */
public record Account(String name, String username, String role, AreaCode area, String position) {

  static Account read(Manifest m) {
    return new Account(
        m.text("name"),
        m.text("username"),
        m.text("role"),
        new AreaCode(m.text("area")),
        m.text("position"));
  }
}
