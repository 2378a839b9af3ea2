package id.petadaya.analysis.area;

/** An area of the register: its code and its official name, without the word for its kind. */
public record Area(AreaCode code, String name) {}
