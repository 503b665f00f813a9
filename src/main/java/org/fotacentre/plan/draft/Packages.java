package org.fotacentre.plan.draft;

import java.util.Optional;

/** Finds what a plan must know about a version package. */
@FunctionalInterface
interface Packages {

    Optional<PackageFacts> find(long packageId);
}
