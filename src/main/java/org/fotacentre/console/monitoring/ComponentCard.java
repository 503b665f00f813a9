package org.fotacentre.console.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.fotacentre.upgrade.ComponentState;
import org.fotacentre.upgrade.ComponentUpgrade;

/**
 * One component of one device: versions, where it stands on the five-step line, and its log.
 *
 * @param reached how many of the five steps are reached, 0–5
 * @param percent how far that is
 * @param told how far the present step is in percent, if the device says so
 * @param reason why the last attempt failed, once one has
 */
public record ComponentCard(String identifier, String type, String source, String target, String state, int reached,
        int percent, Optional<Integer> told, int attempts, int mostAttempts, Optional<String> reason, boolean failed, List<LogRow> log) {

    /** One line of the log, in words. */
    public record LogRow(Instant at, String text) {
    }

    static ComponentCard of(ComponentUpgrade component, int retries, List<LogRow> log) {
        ComponentState state = component.state();
        boolean failedBefore = !state.isAtWork() && state != ComponentState.SUCCEEDED;
        return new ComponentCard(component.component().identifier(), component.component().type().name(),
                component.source().text(), component.target().text(), state.name(), state.stepsReached(),
                state.percent(), component.percent().filter(any -> state.isAtWork()), component.attempts().number(), component.attempts().most(retries), component.reason().filter(any -> failedBefore).map(Enum::name),
                state == ComponentState.FAILED, log);
    }
}
