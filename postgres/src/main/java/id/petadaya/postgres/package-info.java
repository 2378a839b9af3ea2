/**
 * A PostgreSQL that needs no installation.
 *
 * <p>Decides where the server's program is unpacked, under which account it runs (PostgreSQL refuses
 * root), how a kept folder is laid out, which settings keep data safe, and how the server ends: with
 * the program that started it, never later.
 */
@NullMarked
package id.petadaya.postgres;

import org.jspecify.annotations.NullMarked;
