package org.fotacentre.plan.draft;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.fotacentre.shared.Objections;

/** What came of reading entries: the value, or every objection as {@code field key}. */
record Read<T>(Optional<T> value, List<String> objections) {

    static <T> Read<T> of(Function<Objections, Optional<T>> reading) {
        Objections objections = new Objections();
        Optional<T> value = reading.apply(objections);
        return new Read<>(value, objections.reasons().stream().map(one -> one.field() + " " + one.key()).toList());
    }
}
