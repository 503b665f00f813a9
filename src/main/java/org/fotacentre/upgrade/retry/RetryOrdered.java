package org.fotacentre.upgrade.retry;

/** Somebody wants another try on many devices. Fired inside the transaction that stores it. */
public record RetryOrdered(long batchId) {
}
