package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the rules say about one plan and one device at one instant. The push and the explanation read the same value. */
public sealed interface Match {

    /** Why nothing is sent, if something is in the way. */
    default Optional<SkipReason> obstacle() {
        return Optional.empty();
    }

    /** Send the plan, component by component. */
    record Push(List<Step> steps) implements Match {
        public Push {
            steps = List.copyOf(steps);
        }
    }

    /** Every component already runs its target. */
    record NotNeeded(List<Step> steps) implements Match {
        public NotNeeded {
            steps = List.copyOf(steps);
        }
    }

    /** Not at this instant; {@code until} is when the reason goes away by itself, if that is known. */
    record NotNow(SkipReason reason, Optional<Instant> until) implements Match {
        @Override
        public Optional<SkipReason> obstacle() {
            return Optional.of(reason);
        }
    }

    /** This plan will not come to this device. */
    record Never(SkipReason reason) implements Match {
        @Override
        public Optional<SkipReason> obstacle() {
            return Optional.of(reason);
        }
    }
}
