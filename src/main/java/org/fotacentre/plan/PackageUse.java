package org.fotacentre.plan;

/** A plan that refers to a version package. */
public record PackageUse(long planId, String name, PlanStatus status) {
}
