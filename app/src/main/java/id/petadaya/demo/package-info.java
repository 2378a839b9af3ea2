/**
 * Replays the sample on a fresh installation: the two days of January 2020 in Kota Kupang, through the
 * same deeds that people use. Decides nothing; it only presses the buttons, in order, and tells what
 * came of it.
 */
@ApplicationModule
@NullMarked
package id.petadaya.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
