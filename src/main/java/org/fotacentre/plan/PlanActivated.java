package org.fotacentre.plan;

/** A person activated a plan; devices may be offered it from its first planned instant on. */
public record PlanActivated(long planId) {
}
