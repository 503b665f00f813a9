package org.fotacentre.plan.option;

import java.util.Optional;
import java.util.OptionalInt;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** {@link PlanOptions} in the row of their plan. */
@Embeddable
public class OptionColumns {

    @Column(name = "window_binds_requests")
    private boolean windowBindsRequests;
    @Column(name = "hours_for_result")
    private int hoursForResult;
    @Column(name = "most_at_work")
    private Integer mostAtWork;
    @Column(name = "stop_percent")
    private Integer stopPercent;
    @Column(name = "stop_results")
    private Integer stopResults;
    @Column(name = "continue_after_failure")
    private boolean continueAfterFailure;
    private int priority;

    protected OptionColumns() {
    }

    /** Columns that hold {@code options}. */
    public OptionColumns(PlanOptions options) {
        windowBindsRequests = options.windowBindsRequests();
        hoursForResult = options.hoursForResult();
        mostAtWork = options.mostAtWork().isPresent() ? options.mostAtWork().getAsInt() : null;
        stopPercent = options.failureStop().map(FailureStop::percent).orElse(null);
        stopResults = options.failureStop().map(FailureStop::results).orElse(null);
        continueAfterFailure = options.continueAfterFailure();
        priority = options.priority();
    }

    /** The options that stand here. */
    public PlanOptions value() {
        OptionalInt atWork = mostAtWork == null ? OptionalInt.empty() : OptionalInt.of(mostAtWork);
        Optional<FailureStop> stop = Optional.ofNullable(stopPercent).map(percent -> new FailureStop(percent, stopResults));
        return new PlanOptions(windowBindsRequests, hoursForResult, atWork, stop, continueAfterFailure, priority);
    }
}
