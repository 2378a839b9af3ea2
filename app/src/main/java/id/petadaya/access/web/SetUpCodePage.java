package id.petadaya.access.web;

import id.petadaya.kernel.Trouble;
import org.jspecify.annotations.Nullable;

/** The question for the set-up code; posts {@code kode} to {@code /menyiapkan/kode}. */
public record SetUpCodePage(@Nullable Trouble trouble) {}
