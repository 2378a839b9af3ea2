package id.petadaya.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks through a CSV file held in memory, one record at a time, without making text of every cell.
 * Comma, double quotes doubled inside quotes, lines ended by LF, CRLF or CR; a mark of byte order at
 * the start is skipped.
 */
final class CsvCells {

  private final byte[] bytes;
  private int at;
  private int line = 1;
  private int recordLine;
  private int count;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private boolean openQuote;

  CsvCells(byte[] bytes) {
    this.bytes = bytes;
    this.at = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Goes to the next record that is not an empty line; false at the end. */
  boolean next() {
    while (at < bytes.length) {
      recordLine = line;
      readRecord();
      if (count > 1 || ends[0] > starts[0]) {
        return true;
      }
    }
    return false;
  }

  /** Line where the record begins, from 1. */
  int line() {
    return recordLine;
  }

  /** Cells of the record, 1 or more. */
  int count() {
    return count;
  }

  /** Whether a quote of the record was never closed, so that it ran to the end of the file. */
  boolean hasOpenQuote() {
    return openQuote;
  }

  boolean isEmpty(int cell) {
    return cell >= count || ends[cell] == starts[cell];
  }

  /** The single byte of a cell of one byte, else -1. */
  int onlyByte(int cell) {
    return cell < count && ends[cell] - starts[cell] == 1 ? bytes[starts[cell]] : -1;
  }

  /** The cell as text, without its quotes; empty beyond the last cell. */
  String text(int cell) {
    if (isEmpty(cell)) {
      return "";
    }
    int from = starts[cell];
    int to = ends[cell];
    if (bytes[from] != '"') {
      return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
    int last = to - from > 1 && bytes[to - 1] == '"' ? to - 1 : to;
    return new String(bytes, from + 1, last - from - 1, StandardCharsets.UTF_8)
        .replace("\"\"", "\"");
  }

  private void readRecord() {
    count = 0;
    openQuote = false;
    do {
      readCell();
    } while (at < bytes.length && bytes[at] == ',' && step());
    endLine();
  }

  private boolean step() {
    at++;
    return true;
  }

  private void readCell() {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    starts[count] = at;
    if (at < bytes.length && bytes[at] == '"') {
      skipQuoted();
    }
    while (at < bytes.length && bytes[at] != ',' && bytes[at] != '\n' && bytes[at] != '\r') {
      at++;
    }
    ends[count++] = at;
  }

  private void skipQuoted() {
    at++;
    while (at < bytes.length) {
      if (bytes[at] == '"') {
        if (at + 1 >= bytes.length || bytes[at + 1] != '"') {
          at++;
          return;
        }
        at++;
      } else if (bytes[at] == '\n') {
        line++;
      }
      at++;
    }
    openQuote = true;
  }

  private void endLine() {
    if (at < bytes.length) {
      at += bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n' ? 2 : 1;
      line++;
    }
  }
}
