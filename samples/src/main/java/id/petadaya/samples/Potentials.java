package id.petadaya.samples;

import id.petadaya.analysis.area.AreaCode;
import java.util.List;

/** What a kelurahan could grow: simulated findings of a potential mapping. Prices in rupiah. */
public record Potentials(
    AreaCode area,
    List<Item> items,
    List<Group> groups,
    List<Skill> skills,
    List<Material> materials,
    List<ProductIdea> products) {

  /** The six sides from which potential is looked at. */
  public enum Pillar {
    SDM,
    SDA,
    KELEMBAGAAN,
    SARANA,
    PELATIHAN,
    PASAR
  }

  /** One finding, and the visit it came from. */
  public record Item(
      Pillar pillar, String title, int amount, String unit, String detail, String source) {}

  /** A group that already works together. */
  public record Group(
      String name,
      String craft,
      String kecamatan,
      int founded,
      int members,
      int women,
      String product,
      String legality,
      String state,
      String obstacle) {}

  /** How many people have a skill at a level. */
  public record Skill(String name, String level, int people) {}

  /** A raw material; price for one unit. */
  public record Material(
      String name, String unit, int priceRupiah, String origin, String availability) {}

  /** A tool and its price. */
  public record Tool(String name, int priceRupiah) {}

  /**
   * A product that people could learn to make.
   *
   * @param basicHours training hours until a first saleable piece
   * @param advancedHours training hours until steady quality, the basic ones included
   * @param makingHours hours of work for one piece
   * @param trainer visit of the institution that can train
   * @param buyer visit of the institution that can sell
   * @param standard product of the standards file that comes nearest
   */
  public record ProductIdea(
      String name,
      String technique,
      int basicHours,
      int advancedHours,
      int makingHours,
      List<Tool> tools,
      List<String> materials,
      int materialRupiahPerUnit,
      int priceMinRupiah,
      int priceMaxRupiah,
      String trainer,
      String buyer,
      String standard) {}

  static Potentials read(Manifest m) {
    return new Potentials(
        new AreaCode(m.text("area")),
        m.each("items", Potentials::item),
        m.each("groups", Potentials::group),
        m.each("skills", s -> new Skill(s.text("name"), s.text("level"), s.whole("people"))),
        m.each("materials", Potentials::material),
        m.each("products", Potentials::product));
  }

  private static Item item(Manifest m) {
    return new Item(
        Pillar.valueOf(m.text("pillar")),
        m.text("title"),
        m.whole("amount"),
        m.text("unit"),
        m.text("detail"),
        m.text("source"));
  }

  private static Group group(Manifest m) {
    return new Group(
        m.text("name"),
        m.text("craft"),
        m.text("kecamatan"),
        m.whole("founded"),
        m.whole("members"),
        m.whole("women"),
        m.text("product"),
        m.text("legality"),
        m.text("state"),
        m.text("obstacle"));
  }

  private static Material material(Manifest m) {
    return new Material(
        m.text("name"),
        m.text("unit"),
        m.whole("priceRupiah"),
        m.text("origin"),
        m.text("availability"));
  }

  private static ProductIdea product(Manifest m) {
    return new ProductIdea(
        m.text("name"),
        m.text("technique"),
        m.whole("basicHours"),
        m.whole("advancedHours"),
        m.whole("makingHours"),
        m.each("tools", t -> new Tool(t.text("name"), t.whole("priceRupiah"))),
        m.texts("materials"),
        m.whole("materialRupiahPerUnit"),
        m.whole("priceMinRupiah"),
        m.whole("priceMaxRupiah"),
        m.text("trainer"),
        m.text("buyer"),
        m.text("standard"));
  }
}
