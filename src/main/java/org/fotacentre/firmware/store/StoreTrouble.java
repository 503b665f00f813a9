package org.fotacentre.firmware.store;

import java.io.IOException;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The store did not do what it was asked; somebody who runs it must look, or it helps to wait. */
public final class StoreTrouble extends IOException {

    private final Kind kind;

    /** What it is about. */
    public enum Kind {
        /** Nobody answers, or not in time. */
        UNREACHABLE,
        /** The service has no such bucket. */
        NO_BUCKET,
        /** The service does not accept our keys, or they do not allow this. */
        DENIED,
        /** The service answers that it cannot. */
        REFUSED
    }

    StoreTrouble(SdkException cause) {
        super(cause.getMessage(), cause);
        kind = kind(cause);
    }

    /** What it is about. */
    public Kind kind() {
        return kind;
    }

    private static Kind kind(SdkException cause) {
        if (cause instanceof NoSuchBucketException) {
            return Kind.NO_BUCKET;
        }
        if (cause instanceof S3Exception answer) {
            return answer.statusCode() == 401 || answer.statusCode() == 403 ? Kind.DENIED : Kind.REFUSED;
        }
        return Kind.UNREACHABLE;
    }
}
