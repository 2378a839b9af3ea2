/** Pages of persons: pseudonyms first, values only for a purpose, openings in need and their review. */
@NullMarked
package id.petadaya.vault.web;

import org.jspecify.annotations.NullMarked;
