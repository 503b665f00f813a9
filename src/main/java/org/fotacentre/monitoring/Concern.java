package org.fotacentre.monitoring;

import java.util.Optional;

import org.fotacentre.upgrade.FailureReason;

/**
 * Something in an unfinished plan that does not mend itself: somebody has to look.
 *
 * @param reason why devices failed; empty when the plan itself was stopped because too many did
 * @param devices how many devices it is about
 */
public record Concern(long planId, String plan, Optional<FailureReason> reason, long devices) {
}
