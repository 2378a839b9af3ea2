/**
 * Samples that are tutorial, demo and fixture at once. Decides what is real in them and what is made
 * up: institutions, places and published facts are real and carry their source; every person and
 * every other figure is made up and marked simulated.
 *
 * <p>Ways in: {@link id.petadaya.samples.Kupang2020} (the two days of January 2020), {@link
 * id.petadaya.samples.MakeKupang2020} (the files its institutions send), {@link
 * id.petadaya.samples.KotaContoh} (a made-up city whose right answers are known by construction),
 * {@link id.petadaya.samples.MakeNation} and {@link id.petadaya.samples.MakeWideWorkbook} (sizes for
 * measurements).
 */
@NullMarked
package id.petadaya.samples;

import org.jspecify.annotations.NullMarked;
