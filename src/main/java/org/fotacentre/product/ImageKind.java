package org.fotacentre.product;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The kinds of pictures a product can have, told by how their content starts. */
public enum ImageKind {
    PNG("image/png", "\u0089PNG\r\n\u001a\n", 0),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff", 0),
    GIF("image/gif", "GIF8", 0),
    WEBP("image/webp", "WEBP", 8);

    private static final int MOST_PIXELS = 16_000_000;
    private static final int RIFF_HEADER = 8;
    private static final int RIFF_LENGTH = 4;

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

    /**
     * Whether a content of this kind can be shown: it is whole, and not of so many pixels that it would wear browsers
     * out. The JDK reads no WebP; there the length that stands in it must be the length it has.
     */
    boolean isSound(byte[] content) {
        if (this == WEBP) {
            return content.length == RIFF_HEADER + ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getInt(RIFF_LENGTH);
        }
        try {
            return isReadable(content);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean isReadable(byte[] content) throws IOException {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            ImageReader reader = ImageIO.getImageReaders(input).next();
            reader.setInput(input);
            return (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS && reader.read(0) != null;
        }
    }

    /** As it is called over HTTP. */
    public String mediaType() {
        return mediaType;
    }
}
