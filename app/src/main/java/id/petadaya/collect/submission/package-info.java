/**
 * What phones send: kept on disk before it is acknowledged, judged after, decided by a person. Decides
 * which submission is the same as one that came before, what waits in quarantine and why, and when
 * answers count. Refuses only what cannot be kept.
 */
@NamedInterface("submission")
@NullMarked
package id.petadaya.collect.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
