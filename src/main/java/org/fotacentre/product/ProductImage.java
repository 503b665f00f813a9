package org.fotacentre.product;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The picture of a product. It is replaced as a whole; its fingerprint makes the address it is fetched from. */
@Entity
@Table(name = "product_image")
public class ProductImage {

    private static final int FINGERPRINT_BYTES = 8;

    @Id
    @Column(name = "product_id")
    private long productId;
    @Enumerated(EnumType.STRING)
    private ImageKind kind;
    private byte[] content;

    protected ProductImage() {
    }

    ProductImage(long productId, byte[] content) {
        this.productId = productId;
        this.kind = ImageKind.of(content).orElseThrow();
        this.content = content.clone();
    }

    public ImageKind kind() {
        return kind;
    }

    public byte[] content() {
        return content.clone();
    }

    /** Differs from picture to picture: 16 hex digits of its SHA-256. */
    String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
