/**
 * The national register of areas: 38 provinces, 514 kabupaten and kota, 7,285 kecamatan and 83,762
 * desa and kelurahan with the codes of the Ministry of Home Affairs. Decides which areas exist, what
 * they are called in full, and which area a search means; how a name in a file is recognised is
 * decided by {@link id.petadaya.analysis.area.AreaNames}.
 *
 * <p>The register comes from the npm package {@code idn-area-data} (data under the Open Database
 * License), is fetched and packed by the build, and is never committed.
 *
 * <p>Way in: {@link id.petadaya.intake.register.Register}.
 */
@NullMarked
package id.petadaya.intake.register;

import org.jspecify.annotations.NullMarked;
