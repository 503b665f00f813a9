package org.fotacentre.upgrade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.fotacentre.firmware.PackageKind;
import org.fotacentre.plan.PlanComponent;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.Version;

/**
 * The way of each component of a device to the target of a plan, from the versions it runs (product.md 6.12).
 *
 * @param steps one for each component up to the first obstacle, in the order of the plan
 * @param obstacle why there is no way for some component
 */
record Route(List<Step> steps, Optional<SkipReason> obstacle) {

    Route {
        steps = List.copyOf(steps);
    }

    static Route of(List<PlanComponent> rows, RunningVersions versions) {
        List<Step> steps = new ArrayList<>();
        for (var choice : choices(rows).entrySet()) {
            Optional<Version> current = versions.of(choice.getKey());
            if (current.isEmpty()) {
                return new Route(steps, Optional.of(SkipReason.VERSION_UNKNOWN));
            }
            Optional<Step> step = step(choice.getValue(), current.get());
            if (step.isEmpty()) {
                return new Route(steps, Optional.of(SkipReason.NO_FITTING_PACKAGE));
            }
            steps.add(step.get());
        }
        return new Route(steps, Optional.empty());
    }

    boolean isNeeded() {
        return steps.stream().anyMatch(Step::isNeeded);
    }

    /** Rows of one identifier form one choice; choices keep the order of their first rows. */
    private static Map<ComponentId, List<PlanComponent>> choices(List<PlanComponent> rows) {
        Map<ComponentId, List<PlanComponent>> choices = new LinkedHashMap<>();
        rows.forEach(row -> choices.computeIfAbsent(row.component(), id -> new ArrayList<>()).add(row));
        return choices;
    }

    /** A delta from the reported version wins; a full package is the fallback; at the target nothing is needed. */
    private static Optional<Step> step(List<PlanComponent> rows, Version current) {
        Stream<PlanComponent> atTarget = rows.stream().filter(row -> row.target().equals(current));
        Stream<PlanComponent> deltas = rows.stream().filter(row -> row.source().filter(current::equals).isPresent());
        Stream<PlanComponent> full = rows.stream().filter(row -> row.kind() == PackageKind.FULL)
                .filter(row -> row.specified().isEmpty() || row.specified().contains(current));
        return Stream.of(atTarget, deltas, full).flatMap(fitting -> fitting).findFirst()
                .map(row -> new Step(row.component(), current, row.target(), row.packageId()));
    }
}
