package id.petadaya;

/** What went wrong, what is safe, and what to do now; the code helps whoever is asked for help. */
record ProblemPage(String title, String safe, String advice, String code) {}
