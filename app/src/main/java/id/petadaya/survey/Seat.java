package id.petadaya.survey;

import id.petadaya.analysis.area.AreaCode;
import java.nio.ByteBuffer;

/**
 * A place for one answer.
 *
 * @param survey number of the survey
 * @param group place of the group in the survey, 0 to 127
 * @param number from 1 to the group's quota
 */
record Seat(int survey, AreaCode village, int group, int number) {

  static final int BYTES = 12;

  /** Twelve bytes: survey 4, ten digits of the village 5, group 1, number 2. */
  byte[] packed() {
    long digits = Long.parseLong(village.value().replace(".", ""));
    return ByteBuffer.allocate(BYTES)
        .putInt(survey)
        .put((byte) (digits >>> 32))
        .putInt((int) digits)
        .put((byte) group)
        .putShort((short) number)
        .array();
  }

  static Seat unpacked(byte[] bytes) {
    var from = ByteBuffer.wrap(bytes, 0, BYTES);
    int survey = from.getInt();
    long digits = Byte.toUnsignedLong(from.get()) << 32 | Integer.toUnsignedLong(from.getInt());
    AreaCode village = AreaCode.find("%010d".formatted(digits))
        .orElseThrow(() -> new IllegalArgumentException("no village"));
    return new Seat(survey, village, from.get(), Short.toUnsignedInt(from.getShort()));
  }
}
