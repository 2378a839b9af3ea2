package id.petadaya.report;

/** The same drawing as pixels and as lines. Sizes in millimetres on paper. */
record Picture(int widthMm, int heightMm, byte[] png, String svg) {}
