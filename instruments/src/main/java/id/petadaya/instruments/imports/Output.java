package id.petadaya.instruments.imports;

/** A column of the clean table: its name, and the field and part that fill it. */
public record Output(String column, String field, String part) {}
