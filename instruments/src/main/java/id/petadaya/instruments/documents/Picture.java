package id.petadaya.instruments.documents;

/** The same drawing as pixels and as lines; only pixels when there are no lines. Sizes in millimetres. */
public record Picture(int widthMm, int heightMm, byte[] png, String svg) {}
