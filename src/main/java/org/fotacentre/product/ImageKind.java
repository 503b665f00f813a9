package org.fotacentre.product;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of pictures a product can have, told by how their content starts. */
public enum ImageKind {
    PNG("image/png", "\u0089PNG\r\n\u001a\n", 0),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff", 0),
    GIF("image/gif", "GIF8", 0),
    WEBP("image/webp", "WEBP", 8);

    private final String mediaType;
    private final byte[] mark;
    private final int offset;

    ImageKind(String mediaType, String mark, int offset) {
        this.mediaType = mediaType;
        this.mark = mark.getBytes(StandardCharsets.ISO_8859_1);
        this.offset = offset;
    }

    /** The kind of a content, whatever its file is called. */
    static Optional<ImageKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.marks(content)).findFirst();
    }

    private boolean marks(byte[] content) {
        int end = offset + mark.length;
        return content.length > end && Arrays.equals(content, offset, end, mark, 0, mark.length);
    }

    /** As it is called over HTTP. */
    public String mediaType() {
        return mediaType;
    }
}
