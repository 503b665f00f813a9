package org.fotacentre.firmware.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Contents in a bucket of an S3-compatible service, each under its SHA-256. Only what every such service knows is used:
 * put, get, list, delete, with plain signed requests. What else lies in the bucket is left alone. Thread-safe.
 */
public final class ObjectStore {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final String SHA256 = "[0-9a-f]{64}";

    private final S3Settings settings;
    private final S3Client service;

    ObjectStore(S3Settings settings) {
        this.settings = settings;
        this.service = client(settings);
    }

    /**
     * Stores the content of a file; one that is there already counts as stored anew.
     *
     * @throws StoreTrouble if that is not possible
     */
    public void put(String sha256, Path file) throws IOException {
        try {
            service.putObject(request -> request.bucket(settings.bucket()).key(key(sha256)), file);
        } catch (SdkException e) {
            throw new StoreTrouble(e);
        }
    }

    /**
     * Opens a content for reading, as it is there; the caller checks it, and closes it.
     *
     * @throws NoSuchFileException if it is not there
     * @throws StoreTrouble if the store cannot be asked
     */
    public InputStream open(String sha256) throws IOException {
        try {
            return service.getObject(request -> request.bucket(settings.bucket()).key(key(sha256)));
        } catch (NoSuchKeyException e) {
            throw (NoSuchFileException) new NoSuchFileException(address(sha256)).initCause(e);
        } catch (SdkException e) {
            throw new StoreTrouble(e);
        }
    }

    /** SHA-256 of every content that is there, with the time since when. */
    public Map<String, Instant> contents() throws IOException {
        try {
            return service.listObjectsV2Paginator(request -> request.bucket(settings.bucket()).prefix(settings.prefix())).contents().stream()
                    .filter(object -> sha256(object).matches(SHA256))
                    .collect(Collectors.toMap(this::sha256, S3Object::lastModified));
        } catch (SdkException e) {
            throw new StoreTrouble(e);
        }
    }

    /** Removes a content; nothing happens if it is not there. */
    public void remove(String sha256) throws IOException {
        try {
            service.deleteObject(request -> request.bucket(settings.bucket()).key(key(sha256)));
        } catch (SdkException e) {
            throw new StoreTrouble(e);
        }
    }

    /** Where a content lies, or would, for those who look for it by other means. */
    String address(String sha256) {
        return service.utilities().getUrl(request -> request.bucket(settings.bucket()).key(key(sha256))).toString();
    }

    /** Where it is, for the log. */
    @Override
    public String toString() {
        return settings.toString();
    }

    private String key(String sha256) {
        return settings.prefix() + sha256;
    }

    private String sha256(S3Object object) {
        return object.key().substring(settings.prefix().length());
    }

    /** Checksums in trailers and signed chunks are newer than many compatible services; the content is checked by its name anyway. */
    private static S3Client client(S3Settings settings) {
        return S3Client.builder().endpointOverride(settings.endpoint()).region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(settings.access(), settings.secret())))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(settings.bucketInPath()).chunkedEncodingEnabled(false).build())
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECTING).socketTimeout(SILENCE))
                .build();
    }
}
