package id.petadaya.intake.shape;

import id.petadaya.intake.table.RefusedFile;
import id.petadaya.intake.table.RefusedFile.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.sqlite.SQLiteConfig;

/**
 * The feature tables of an OGC GeoPackage. The file is opened read only, with its own functions and
 * triggers distrusted, and only true tables are read, so that nothing in it runs.
 */
final class GeoPackage {

  private static final int SECONDS = 30;

  private GeoPackage() {}

  static void read(Path file, Harvest harvest) throws RefusedFile {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.enableLoadExtension(false);
    try (Connection database = config.createConnection("jdbc:sqlite:file:"
            + file.toAbsolutePath().toUri().getRawPath() + "?immutable=1&mode=ro");
        Statement statement = database.createStatement()) {
      statement.setQueryTimeout(SECONDS);
      statement.execute("pragma trusted_schema = off");
      statement.execute("pragma cell_size_check = on");
      try (ResultSet layers = statement.executeQuery(
          "select c.table_name, g.column_name, g.srs_id from gpkg_contents c join gpkg_geometry_columns g on g.table_name = c.table_name"
              + " join sqlite_master m on m.name = c.table_name and m.type = 'table' and m.sql not like 'create virtual%'"
              + " where c.data_type = 'features' limit 50")) {
        while (layers.next()) {
          layer(
              database,
              layers.getString(1),
              layers.getString(2),
              projection(database, layers.getInt(3)),
              harvest);
        }
      }
    } catch (SQLException e) {
      throw new RefusedFile(
          Reason.CORRUPT,
          "GeoPackage ini rusak atau bukan GeoPackage. Simpanlah ulang dari aplikasi peta.");
    }
  }

  private static Projection projection(Connection database, int system)
      throws SQLException, RefusedFile {
    if (system == 4326 || system <= 0) {
      return Projection.NONE;
    }
    try (PreparedStatement query = database.prepareStatement(
        "select organization_coordsys_id from gpkg_spatial_ref_sys where srs_id = ?")) {
      query.setInt(1, system);
      try (ResultSet found = query.executeQuery()) {
        return Projection.ofEpsg("EPSG:" + (found.next() ? found.getInt(1) : system));
      }
    }
  }

  private static void layer(
      Connection database, String table, String column, Projection projection, Harvest harvest)
      throws SQLException, RefusedFile {
    try (Statement statement = database.createStatement()) {
      statement.setQueryTimeout(SECONDS);
      statement.setFetchSize(100);
      try (ResultSet rows =
          statement.executeQuery("select * from \"" + table.replace("\"", "\"\"") + "\"")) {
        ResultSetMetaData head = rows.getMetaData();
        while (rows.next()) {
          Map<String, String> properties = new LinkedHashMap<>();
          byte[] blob = null;
          for (int at = 1; at <= head.getColumnCount(); at++) {
            if (head.getColumnName(at).equalsIgnoreCase(column)) {
              blob = rows.getBytes(at);
            } else {
              String value = rows.getString(at);
              properties.put(head.getColumnName(at), value == null ? "" : value);
            }
          }
          if (blob != null) {
            add(blob, properties, projection, harvest);
          }
        }
      }
    }
  }

  private static void add(
      byte[] blob, Map<String, String> properties, Projection projection, Harvest harvest)
      throws RefusedFile {
    harvest.vertices(blob.length / 16);
    try {
      Geometry shape = new WKBReader(Harvest.FACTORY).read(wkb(blob));
      if (!shape.isEmpty()) {
        harvest.add(properties, "", projection.toWgs84(shape));
      }
    } catch (ParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new RefusedFile(Reason.CORRUPT, "Salah satu bentuk dalam GeoPackage ini rusak.");
    }
  }

  /** Cuts off the head: "GP", version, flags, reference system, and an envelope of 0, 4, 6 or 8 numbers. */
  private static byte[] wkb(byte[] blob) {
    ByteBuffer head = ByteBuffer.wrap(blob);
    if (head.get() != 'G' || head.get() != 'P') {
      throw new IllegalArgumentException("The blob does not begin with GP.");
    }
    head.get();
    int flags = head.get();
    head.order((flags & 1) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
        .getInt();
    int numbers = switch ((flags >> 1) & 7) {
      case 0 -> 0;
      case 1 -> 4;
      case 2, 3 -> 6;
      case 4 -> 8;
      default -> throw new IllegalArgumentException("The envelope of the blob is unknown.");
    };
    return Arrays.copyOfRange(blob, 8 + 8 * numbers, blob.length);
  }
}
