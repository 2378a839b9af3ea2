/** The register of areas, its boundaries and the search, ready to show. */
@NullMarked
package id.petadaya.territory.web;

import org.jspecify.annotations.NullMarked;
