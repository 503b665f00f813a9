package org.fotacentre.product;

import java.util.Optional;

import org.fotacentre.shared.Objections;

/** What a person wants to become of a product's picture. */
public sealed interface ImageChange {

    /** It stays as it is. */
    record Keep() implements ImageChange {
    }

    /** The product has none from now on. */
    record Remove() implements ImageChange {
    }

    /**
     * This one instead.
     *
     * @param content PNG, JPEG, GIF or WebP, at most {@link #MAX_BYTES}; {@link #check} tells
     */
    record Replace(byte[] content) implements ImageChange {

        /** Largest picture, in bytes. */
        public static final int MAX_BYTES = 1024 * 1024;

        public Replace {
            content = content.clone();
        }
    }

    /** Objects to a picture that cannot be shown. */
    default void check(Objections objections) {
        if (this instanceof Replace image
                && !objections.when(image.content.length > Replace.MAX_BYTES, "image", "product.image.large")) {
            Optional<ImageKind> kind = ImageKind.of(image.content);
            objections.when(kind.isEmpty(), "image", "product.image.kind");
            objections.when(kind.isPresent() && !kind.get().isSound(image.content), "image", "product.image.damaged");
        }
    }
}
