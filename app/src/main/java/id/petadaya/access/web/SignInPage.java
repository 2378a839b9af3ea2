package id.petadaya.access.web;

import id.petadaya.kernel.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in form.
 *
 * @param username what was typed before, so that it need not be typed again; never a password
 * @param trouble why the last attempt was refused; the same words for a wrong and an unknown name
 * @param notice said politely: "Anda sudah keluar."
 * @param otherDoor who else vouches for people; null where nobody does
 */
public record SignInPage(
    String office,
    String username,
    @Nullable Trouble trouble,
    @Nullable String notice,
    @Nullable String otherDoor) {}
