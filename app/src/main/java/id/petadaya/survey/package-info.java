/**
 * Surveys by link or QR: whom an office asks in each desa or kelurahan, who has answered, and from when
 * on the answers may be read. A room of its own, because nothing here walks the way of a submission: no
 * account, no instance, no review, millions of short answers instead of some thousand long ones.
 *
 * <p>Decides that a link counts once; that nobody, also not who reads the database, can tell from an
 * answer which link gave it; that an answer can be taken back until the last day; that a village with too
 * few answers shows none; and that results are shown only when the survey is closed, so that two looks
 * at it never tell what came in between.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "audit",
      "files",
      "territory",
      "collect",
      "collect :: submission"
    })
@NullMarked
package id.petadaya.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
