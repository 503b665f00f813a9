package org.fotacentre.verification;

/** How a verification stands. */
public enum VerificationStatus {
    /** The device has not come to a result yet. */
    RUNNING,
    /** The device reported the target version; the package is verified. */
    SUCCEEDED,
    /** The device failed for good, or the time was over. */
    FAILED,
    /** A person called it off. */
    CANCELLED
}
