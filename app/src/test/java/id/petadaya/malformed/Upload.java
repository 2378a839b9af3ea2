package id.petadaya.malformed;

import java.util.function.Supplier;

/**
 * One upload.
 *
 * @param kind of file: XML, XLSX/CSV, ZIP/KMZ, JPEG/PNG, GeoJSON/GPX/SHP or multipart
 * @param name what is wrong with it
 * @param door where it is handed in
 * @param bytes made when it is its turn
 * @param said what the door must say: the beginning of its answer
 */
record Upload(String kind, String name, Door door, Supplier<byte[]> bytes, String said) {

  /** The ways into the house. */
  enum Door {
    /** The answers of a phone. */
    ANSWERS,
    /** A whole post of a phone, heading and all: the first line is the content type. */
    POST,
    /** A photo of a phone. */
    PHOTO,
    /** A table of an agency. */
    TABLE,
    /** Boundaries of areas. */
    SHAPES
  }

  /** Never its bytes. */
  @Override
  public String toString() {
    return kind + ", " + name;
  }
}
