package id.petadaya.collect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook behind a password. */
final class LockedWorkbook {

  private LockedWorkbook() {}

  static byte[] bytes() throws IOException, GeneralSecurityException {
    try (POIFSFileSystem box = new POIFSFileSystem();
        XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("Data").createRow(0).createCell(0).setCellValue("Kelurahan");
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("rahasia");
      try (OutputStream out = encryptor.getDataStream(box)) {
        book.write(out);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      box.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }
}
