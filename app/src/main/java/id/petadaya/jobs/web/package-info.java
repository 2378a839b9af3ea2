/** How far long work is, for a page that asks again and again. */
@NullMarked
package id.petadaya.jobs.web;

import org.jspecify.annotations.NullMarked;
