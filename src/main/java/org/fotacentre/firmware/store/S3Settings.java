package org.fotacentre.firmware.store;

import java.net.URI;
import java.util.Optional;

import org.fotacentre.shared.Setting;

/**
 * Where an S3-compatible service keeps our files, and with which keys. README lists the settings.
 *
 * @param endpoint address of the service, http or https, without the bucket
 * @param prefix what stands before each name in the bucket: nothing, or something that ends with a slash
 * @param bucketInPath whether the bucket is named in the path; in the host otherwise
 */
record S3Settings(URI endpoint, String region, String bucket, String prefix, String access, String secret, boolean bucketInPath) {

    private static final Setting ENDPOINT = new Setting("fota.store.s3.endpoint", "");
    private static final Setting REGION = new Setting("fota.store.s3.region", "us-east-1");
    private static final Setting BUCKET = new Setting("fota.store.s3.bucket", "");
    private static final Setting PREFIX = new Setting("fota.store.s3.prefix", "");
    private static final Setting ACCESS = new Setting("fota.store.s3.access", "");
    private static final Setting SECRET = new Setting("fota.store.s3.secret", "");
    private static final Setting STYLE = new Setting("fota.store.s3.style", "path");

    S3Settings {
        prefix = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
    }

    /**
     * The service the settings name, if they name one.
     *
     * @throws IllegalStateException if they name half of one
     */
    static Optional<S3Settings> inForce() {
        if (ENDPOINT.text().isEmpty() && BUCKET.text().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new S3Settings(address(needed(ENDPOINT)), REGION.text(), needed(BUCKET), PREFIX.text(),
                needed(ACCESS), needed(SECRET), isBucketInPath()));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return endpoint + ", bucket " + bucket + (prefix.isEmpty() ? "" : ", under " + prefix);
    }

    private static String needed(Setting setting) {
        if (setting.text().isEmpty()) {
            throw new IllegalStateException("Setting " + setting.name() + " is missing: other settings name a package store");
        }
        return setting.text();
    }

    private static URI address(String text) {
        if (!text.matches("https?://[^/?#@\\s]+/?")) {
            throw new IllegalStateException("Setting fota.store.s3.endpoint must look like https://s3.example.com:9000, not \"" + text + "\"");
        }
        return URI.create(text);
    }

    private static boolean isBucketInPath() {
        return switch (STYLE.text()) {
            case "path" -> true;
            case "host" -> false;
            default -> throw new IllegalStateException("Setting fota.store.s3.style must be path or host, not \"" + STYLE.text() + "\"");
        };
    }
}
