package org.fotacentre.plan.draft;

/**
 * The saved plan that a form was filled from.
 *
 * @param planId id of the plan
 * @param version {@link org.fotacentre.plan.UpgradePlan#version} when the form was made
 */
public record Revision(long planId, int version) {
}
