package org.fotacentre.plan.draft;

import java.util.Optional;
import java.util.OptionalInt;

import org.fotacentre.plan.option.FailureStop;
import org.fotacentre.plan.option.PlanOptions;
import org.fotacentre.shared.Objections;

/**
 * The options as typed.
 *
 * @param windowBindsRequests whether the push window binds a device's own request too
 * @param hoursForResult hours
 * @param mostAtWork devices, or empty for no limit
 * @param failureStop share of failures and results at which the plan suspends itself
 * @param continueAfterFailure whether a failed component lets the others have their turn
 * @param priority 0-100, or empty for none
 */
public record ProposedOptions(boolean windowBindsRequests, String hoursForResult, String mostAtWork,
                              Stop failureStop, boolean continueAfterFailure, String priority) {

    /**
     * The failure stop as typed.
     *
     * @param on whether there is one; the rest is not looked at without
     */
    public record Stop(boolean on, String percent, String results) {

        private static final String USUAL_PERCENT = "20";

        private static Stop of(Optional<FailureStop> stop) {
            return new Stop(stop.isPresent(), stop.map(FailureStop::percent).map(String::valueOf).orElse(USUAL_PERCENT),
                    String.valueOf(stop.map(FailureStop::results).orElse(FailureStop.USUAL_RESULTS)));
        }

        private Optional<FailureStop> read(Objections objections) {
            if (!on) {
                return Optional.empty();
            }
            OptionalInt share = new WholeNumber("stopPercent", 1, FailureStop.MOST_PERCENT).read(percent, objections);
            OptionalInt least = new WholeNumber("stopResults", 1, FailureStop.MOST_RESULTS).read(results, objections);
            return share.isPresent() && least.isPresent()
                    ? Optional.of(new FailureStop(share.getAsInt(), least.getAsInt())) : Optional.empty();
        }
    }

    static ProposedOptions of(PlanOptions options) {
        return new ProposedOptions(options.windowBindsRequests(), String.valueOf(options.hoursForResult()),
                options.mostAtWork().isPresent() ? String.valueOf(options.mostAtWork().getAsInt()) : "",
                Stop.of(options.failureStop()), options.continueAfterFailure(),
                options.priority() == 0 ? "" : String.valueOf(options.priority()));
    }

    /** Whether somebody asks for anything beyond the ordinary. */
    public boolean isSpecial() {
        return !equals(of(PlanOptions.DEFAULT));
    }

    Optional<PlanOptions> read(Objections objections) {
        OptionalInt hours = new WholeNumber("hoursForResult", 1, PlanOptions.MOST_HOURS).read(hoursForResult, objections);
        OptionalInt most = mostAtWork.isEmpty() ? OptionalInt.empty()
                : new WholeNumber("mostAtWork", 1, PlanOptions.PLATFORM_LIMIT).read(mostAtWork, objections);
        Optional<FailureStop> stop = failureStop.read(objections);
        OptionalInt rank = priority.isEmpty() ? OptionalInt.of(0)
                : new WholeNumber("priority", 0, PlanOptions.HIGHEST_PRIORITY).read(priority, objections);
        boolean complete = hours.isPresent() && rank.isPresent() && (mostAtWork.isEmpty() || most.isPresent())
                && failureStop.on() == stop.isPresent();
        return complete ? Optional.of(new PlanOptions(windowBindsRequests, hours.getAsInt(), most, stop,
                continueAfterFailure, rank.getAsInt())) : Optional.empty();
    }
}
