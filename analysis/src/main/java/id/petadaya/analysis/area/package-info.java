/**
 * Official areas: their codes and levels, how their names are written and recognised, and what can
 * be said of their shapes. Holds no register and reads no file; whoever has areas passes them in.
 */
@NullMarked
package id.petadaya.analysis.area;

import org.jspecify.annotations.NullMarked;
