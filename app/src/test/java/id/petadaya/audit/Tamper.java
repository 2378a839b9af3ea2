package id.petadaya.audit;

import java.util.Random;
import org.jooq.DSLContext;

/** What somebody with the rights of the database's owner may do to the book. */
enum Tamper {
  /** One column of one entry. */
  CHANGE {
    @Override
    long act(DSLContext db, String chain, long seq, long last, Random random) {
      String column = switch (random.nextInt(7)) {
        case 0 -> "actor = 'orang-lain'";
        case 1 -> "at = at + interval '1 microsecond'";
        case 2 -> "deed = 'vault.lain'";
        case 3 -> "subject = subject || 'x'";
        case 4 -> "purpose = 'lain'";
        case 5 -> "details = details || '{\"lain\": 1}'";
        default -> "hash = sha256(hash)";
      };
      db.execute(
          "update audit.entry set %s where chain = ? and seq = ?".formatted(column), chain, seq);
      return seq;
    }
  },
  /** The entry's own hash fits again; only the next one's link tells. */
  CHANGE_AND_HASH {
    @Override
    long act(DSLContext db, String chain, long seq, long last, Random random) {
      db.execute(
          "update audit.entry set subject = subject || 'x' where chain = ? and seq = ?",
          chain,
          seq);
      hash(db, chain, seq);
      return seq;
    }
  },
  DELETE {
    @Override
    long act(DSLContext db, String chain, long seq, long last, Random random) {
      db.execute("delete from audit.entry where chain = ? and seq = ?", chain, seq);
      return seq;
    }
  },
  /** The gap is closed by new numbers. */
  DELETE_AND_COUNT {
    @Override
    long act(DSLContext db, String chain, long seq, long last, Random random) {
      db.execute("delete from audit.entry where chain = ? and seq = ?", chain, seq);
      db.execute("update audit.entry set seq = -(seq - 1) where chain = ? and seq > ?", chain, seq);
      db.execute("update audit.entry set seq = -seq where chain = ? and seq < 0", chain);
      return seq;
    }
  },
  /** A made-up entry that fits backwards; the rest makes room. */
  INSERT {
    @Override
    long act(DSLContext db, String chain, long seq, long last, Random random) {
      db.execute(
          "update audit.entry set seq = -(seq + 1) where chain = ? and seq >= ?", chain, seq);
      db.execute("update audit.entry set seq = -seq where chain = ? and seq < 0", chain);
      db.execute("""
          insert into audit.entry (at, actor, deed, subject, area_code, details, chain, seq, prev_hash, hash)
          select at, 'orang-lain', deed, subject, area_code, details, chain, ?, sha256(hash), sha256(hash)
          from audit.entry where chain = ? and seq = ?""", seq, chain, seq + 1);
      return seq;
    }
  },
  /** Two entries change their content, not their places. */
  SWAP {
    @Override
    long act(DSLContext db, String chain, long seq, long last, Random random) {
      db.execute("""
          update audit.entry e set at = o.at + interval '1 second', actor = o.actor, deed = o.deed,
            subject = o.subject, details = o.details
          from audit.entry o where e.chain = ? and o.chain = e.chain
            and ((e.seq = ? and o.seq = ?) or (o.seq = ? and e.seq = ?))""", chain, seq, seq + 1, seq, seq + 1);
      return seq;
    }
  },
  /** The end is cut off, and the chain's last link is set back as if it had never been. */
  TRUNCATE {
    @Override
    long act(DSLContext db, String chain, long seq, long last, Random random) {
      db.execute("delete from audit.entry where chain = ? and seq >= ?", chain, seq);
      setBack(db, chain);
      return seq;
    }
  },
  /** All chains as an older dump holds them. */
  REPLAY {
    @Override
    long act(DSLContext db, String chain, long seq, long last, Random random) {
      db.execute(
          "delete from audit.entry where id >= (select id from audit.entry where chain = ? and seq = ?)",
          chain,
          seq);
      db.fetch("select name from audit.chain").forEach(row -> setBack(db, (String) row.get(0)));
      return seq;
    }
  },
  /** A changed entry, and everything after it hashed anew: perfect but for the signed heads. */
  REWRITE {
    @Override
    long act(DSLContext db, String chain, long seq, long last, Random random) {
      db.execute(
          "update audit.entry set subject = subject || 'x' where chain = ? and seq = ?",
          chain,
          seq);
      hash(db, chain, seq);
      for (long at = seq + 1; at <= last; at++) {
        db.execute("""
            update audit.entry e set prev_hash = p.hash from audit.entry p
            where e.chain = ? and e.seq = ? and p.chain = e.chain and p.seq = e.seq - 1""", chain, at);
        hash(db, chain, at);
      }
      setBack(db, chain);
      return seq;
    }
  };

  /** Does it around an entry that has one after it; says where it must be found. */
  abstract long act(DSLContext db, String chain, long seq, long last, Random random);

  private static void hash(DSLContext db, String chain, long seq) {
    db.execute("""
        update audit.entry set hash = sha256(prev_hash || convert_to(audit.content(chain, seq, at, actor,
          purpose, deed, subject, area_code, details, before_hash, after_hash), 'UTF8'))
        where chain = ? and seq = ?""", chain, seq);
  }

  private static void setBack(DSLContext db, String chain) {
    db.execute("delete from audit.chain where name = ?", chain);
    db.execute(
        "insert into audit.chain select chain, seq, hash from audit.entry where chain = ? order by seq desc limit 1",
        chain);
  }
}
