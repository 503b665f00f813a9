package org.fotacentre.plan.scope;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fotacentre.plan.scope.ListLine.Outcome;
import org.fotacentre.shared.DeviceKey;

/**
 * The entries of an import, sorted into those that a list takes and those it does not.
 *
 * @param accepted keys to take, in their order, with the number of their entry
 * @param rejected entries that are not taken
 */
record SortedKeys(Map<DeviceKey, Integer> accepted, List<ListLine> rejected) {

    /** Sorts the entries for a list that has {@code present} already. */
    static SortedKeys of(ProposedKeys proposed, Set<DeviceKey> present) {
        SortedKeys sorted = new SortedKeys(new LinkedHashMap<>(), new ArrayList<>());
        Set<DeviceKey> seen = new HashSet<>(present);
        for (int entry = 1; entry <= proposed.entries().size(); entry++) {
            sorted.take(entry, proposed.entries().get(entry - 1), seen);
        }
        return sorted;
    }

    /** Those of the accepted keys that no device of the product has, as lines. */
    List<ListLine> unknown(Set<DeviceKey> registered) {
        return accepted.entrySet().stream().filter(taken -> !registered.contains(taken.getKey()))
                .map(taken -> new ListLine(taken.getValue(), Outcome.UNKNOWN, taken.getKey().value())).toList();
    }

    private void take(int entry, String text, Set<DeviceKey> seen) {
        if (!DeviceKey.isValid(text)) {
            rejected.add(new ListLine(entry, Outcome.MALFORMED, text));
        } else if (seen.add(new DeviceKey(text))) {
            accepted.put(new DeviceKey(text), entry);
        } else {
            rejected.add(new ListLine(entry, Outcome.DUPLICATE, text));
        }
    }
}
