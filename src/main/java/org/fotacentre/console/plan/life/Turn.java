package org.fotacentre.console.plan.life;

import java.util.Locale;

import org.fotacentre.plan.PlanStatus;

/** A turn that a person gives to the life of an active plan; its name in lower case is the route and the message prefix. */
enum Turn {
    SUSPENSION, RESUMPTION, TERMINATION;

    static Turn of(String noun) {
        return valueOf(noun.toUpperCase(Locale.ROOT));
    }

    /** Whether the question makes sense; the deed itself is checked again. */
    boolean fits(PlanStatus status) {
        return switch (this) {
            case SUSPENSION -> status.isOpen();
            case RESUMPTION -> status == PlanStatus.SUSPENDED;
            case TERMINATION -> status.mayBecome(PlanStatus.TERMINATED);
        };
    }
}
