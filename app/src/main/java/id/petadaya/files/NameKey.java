package id.petadaya.files;

import static id.petadaya.files.sql.Tables.STORED_FILE;

import id.petadaya.kernel.RefusedSetting;
import java.io.IOException;
import java.io.InputStream;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Notes the name of the key before anybody is let in, so that another one is refused from then on. Where
 * files were sealed before keys had names, one of them must open first.
 */
@Component
@Lazy(false)
class NameKey implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(NameKey.class);

  private final KeyRing keys;
  private final KeyNames names;
  private final Shelf shelf;
  private final DSLContext db;
  private final boolean beside;
  private volatile boolean running;

  NameKey(
      KeyRing keys,
      KeyNames names,
      Shelf shelf,
      DSLContext db,
      @Value("${petadaya.beside:false}") boolean beside) {
    this.beside = beside;
    this.keys = keys;
    this.names = names;
    this.shelf = shelf;
    this.db = db;
  }

  @Override
  public void start() {
    if (!beside) {
      note(keys.key());
    }
    running = true;
  }

  private void note(RecoveryKey key) {
    if (names.find(KeyNames.IN_USE).isEmpty()) {
      refuseWhatOpensNothing(key);
      names.note(key.name(), KeyNames.IN_USE);
    }
  }

  void refuseWhatOpensNothing(RecoveryKey key) {
    db.select(STORED_FILE.SHA256)
        .from(STORED_FILE)
        .orderBy(STORED_FILE.STORED_AT.desc())
        .limit(1)
        .fetchOptional(STORED_FILE.SHA256)
        .ifPresent(hash -> {
          try (InputStream in = Seal.opening(shelf.open(hash), key)) {
            in.read();
          } catch (Seal.Broken e) {
            throw new RefusedSetting(
                "Kunci ini tidak membuka berkas yang terkunci di sini. Sebut kunci yang benar: --key-file BERKAS.");
          } catch (IOException gone) {
            LOG.warn(
                "No sealed file could be read to try the key: {}",
                gone.getClass().getName());
          }
        });
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before everything that seals. */
  @Override
  public int getPhase() {
    return -10;
  }
}
