package org.fotacentre.verification;

import java.util.Optional;

/**
 * Which verifications of a package a list shows.
 *
 * @param packageId the package
 * @param product a part of the product's name, or its whole ProductKey; empty for any
 * @param device a part of the DeviceKey; empty for any
 * @param status empty for any
 */
public record VerificationFilter(long packageId, String product, String device, Optional<VerificationStatus> status) {
}
