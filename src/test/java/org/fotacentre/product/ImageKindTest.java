package org.fotacentre.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which pictures a product can have. */
class ImageKindTest {

    @ParameterizedTest
    @EnumSource(names = {"PNG", "JPEG", "GIF"})
    void picture_is_known_by_its_content_and_sound(ImageKind kind) throws IOException {
        byte[] content = picture(kind.name(), 8, 8);

        assertEquals(Optional.of(kind), ImageKind.of(content));
        assertTrue(kind.isSound(content));
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "JPEG", "GIF"})
    void picture_of_which_only_the_beginning_is_there_is_not_sound(ImageKind kind) throws IOException {
        assertFalse(kind.isSound(Arrays.copyOf(picture(kind.name(), 8, 8), 20)));
    }

    @Test
    void picture_of_too_many_pixels_is_not_sound() throws IOException {
        assertFalse(ImageKind.PNG.isSound(picture("PNG", 4001, 4000)));
    }

    @Test
    void webp_is_as_long_as_it_says() {
        byte[] content = "RIFF\u0008\u0000\u0000\u0000WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);

        assertEquals(Optional.of(ImageKind.WEBP), ImageKind.of(content));
        assertTrue(ImageKind.WEBP.isSound(content));
        assertFalse(ImageKind.WEBP.isSound(Arrays.copyOf(content, 15)));
    }

    @Test
    void text_is_no_picture() {
        assertEquals(Optional.empty(), ImageKind.of("this is no picture at all".getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var content = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), format, content));
        return content.toByteArray();
    }
}
