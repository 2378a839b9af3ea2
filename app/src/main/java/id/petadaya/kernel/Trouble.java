package id.petadaya.kernel;

/** What a page says when something went wrong: what happened, what is safe, what to do. */
public record Trouble(String title, String safe, String advice) {}
