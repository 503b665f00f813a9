package org.fotacentre.plan.draft;

import java.util.Optional;
import java.util.OptionalInt;

import org.fotacentre.plan.Strategy;
import org.fotacentre.shared.Objections;

/**
 * Strategy as typed.
 *
 * @param retries 0-5
 * @param anySignal whether the signal does not matter; what stands in {@code minimumSignal} is not looked at then
 * @param minimumSignal dBm
 * @param minimumBattery percent
 */
public record ProposedStrategy(String retries, boolean anySignal, String minimumSignal, String minimumBattery) {

    static ProposedStrategy of(Strategy strategy) {
        return new ProposedStrategy(String.valueOf(strategy.retries()), strategy.minimumSignal().isEmpty(),
                String.valueOf(strategy.minimumSignal().orElse(Strategy.WEAKEST_SIGNAL)),
                String.valueOf(strategy.minimumBattery()));
    }

    Optional<Strategy> read(Objections objections) {
        OptionalInt often = new WholeNumber("retries", 0, Strategy.MOST_RETRIES).read(retries, objections);
        OptionalInt signal = anySignal ? OptionalInt.empty()
                : new WholeNumber("minimumSignal", Strategy.WEAKEST_SIGNAL, Strategy.STRONGEST_SIGNAL)
                        .read(minimumSignal, objections);
        OptionalInt battery = new WholeNumber("minimumBattery", 0, Strategy.FULL_BATTERY)
                .read(minimumBattery, objections);
        return often.isPresent() && battery.isPresent() && (anySignal || signal.isPresent())
                ? Optional.of(new Strategy(often.getAsInt(), signal, battery.getAsInt()))
                : Optional.empty();
    }
}
