package org.fotacentre.plan.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.fotacentre.firmware.PackageKind;
import org.fotacentre.plan.PlanComponent;
import org.fotacentre.shared.Objections;

/**
 * The rows of the components as typed, top first. An identifier stands in one row only; but several deltas from
 * different versions to one target may share it, with one full package to that target for every other version
 * (product.md 6.12).
 */
record ComponentRows(List<ProposedComponent> rows) {

    /** Fields of row {@code row}, counted from 0, begin with this. */
    static String prefix(int row) {
        return "component." + row + ".";
    }

    List<PlanComponent> read(Packages packages, Objections objections) {
        List<PlanComponent> read = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.get(row).isBlank()) {
                add(rows.get(row).read(prefix(row), packages, objections), prefix(row), read, objections);
            }
        }
        return read;
    }

    private static void add(Optional<PlanComponent> row, String prefix, List<PlanComponent> above, Objections objections) {
        row.ifPresent(component -> {
            boolean clash = above.stream().anyMatch(other -> clash(other, component));
            objections.when(clash, prefix + "identifier", "plan.identifier.twice");
            above.add(component);
        });
    }

    private static boolean clash(PlanComponent one, PlanComponent other) {
        if (!one.component().identifier().equals(other.component().identifier())) {
            return false;
        }
        boolean oneChoice = one.component().equals(other.component()) && one.target().equals(other.target());
        boolean bothDelta = one.kind() == PackageKind.DELTA && other.kind() == PackageKind.DELTA;
        boolean distinct = one.kind() != other.kind() || bothDelta && !one.source().equals(other.source());
        return !oneChoice || !distinct;
    }
}
