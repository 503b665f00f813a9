package org.fotacentre.product;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.fotacentre.shared.ProductKey;

/**
 * A class of devices. It gets its ProductKey and ProductSecret when it is created and keeps them for good, because
 * they are burnt into the devices.
 */
@Entity
@Table(name = "product")
public class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Column(name = "product_key")
    private ProductKey productKey;

    @Column(name = "product_secret")
    private String productSecret;

    @Enumerated(EnumType.STRING)
    @Column(name = "device_type")
    private DeviceType deviceType;

    @Enumerated(EnumType.STRING)
    private Network network;

    @Enumerated(EnumType.STRING)
    @Column(name = "data_format")
    private DataFormat dataFormat;

    private String category;

    private String description;

    private String image;

    @Column(name = "dynamic_authentication")
    private boolean dynamicAuthentication;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Product() {
    }

    Product(ProductFacts facts, ProductIdentity identity, String account, Instant now) {
        this.name = facts.name();
        this.deviceType = facts.deviceType();
        this.network = facts.network();
        this.dataFormat = facts.dataFormat();
        this.category = facts.category();
        this.description = facts.description();
        this.dynamicAuthentication = facts.dynamicAuthentication();
        this.productKey = identity.key();
        this.productSecret = identity.secret();
        this.createdBy = account;
        this.createdAt = now;
    }

    void describe(ProductFacts facts) {
        this.name = facts.name();
        this.category = facts.category();
        this.description = facts.description();
        this.dynamicAuthentication = facts.dynamicAuthentication();
    }

    /** @param fingerprint of the picture to show, or null for none */
    void show(String fingerprint) {
        this.image = fingerprint;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public ProductKey productKey() {
        return productKey;
    }

    /** Secret of the first authentication: 16 letters and digits, because C-2.9 uses it as an AES key (protocol.md 2.4). */
    public String productSecret() {
        return productSecret;
    }

    public DeviceType deviceType() {
        return deviceType;
    }

    public Network network() {
        return network;
    }

    public DataFormat dataFormat() {
        return dataFormat;
    }

    public String category() {
        return category;
    }

    public String description() {
        return description;
    }

    /** Fingerprint of its picture, if it has one. */
    public Optional<String> image() {
        return Optional.ofNullable(image);
    }

    /** Whether unknown devices with the right ProductSecret become devices of this product by themselves. */
    public boolean isDynamicAuthentication() {
        return dynamicAuthentication;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
