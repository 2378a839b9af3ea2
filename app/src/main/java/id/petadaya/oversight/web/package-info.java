/** The auditor's pages, and what programs may ask about the book. */
@NullMarked
package id.petadaya.oversight.web;

import org.jspecify.annotations.NullMarked;
