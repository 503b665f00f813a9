package org.fotacentre.plan.draft;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.fotacentre.plan.Scope;
import org.fotacentre.plan.scope.ProposedKeys;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.Objections;

/**
 * Black and white list as typed: DeviceKeys one per line, or with commas, semicolons or spaces between them. A key
 * that stands twice counts once. Only a new plan takes its lists with the form; those of a draft are edited by themselves.
 */
public record ProposedScope(String black, String white) {

    /** No lists. */
    static final ProposedScope NONE = new ProposedScope("", "");

    private static final int EXAMPLES = 5;

    /** What the entries mean; objects to everything that is wrong, and is empty then. */
    public Optional<Scope> read(Objections objections) {
        Optional<Set<DeviceKey>> blackKeys = keys("black", black, objections);
        Optional<Set<DeviceKey>> whiteKeys = keys("white", white, objections);
        return blackKeys.isPresent() && whiteKeys.isPresent()
                ? Optional.of(new Scope(blackKeys.get(), whiteKeys.get()))
                : Optional.empty();
    }

    private static Optional<Set<DeviceKey>> keys(String field, String text, Objections objections) {
        List<String> entries = ProposedKeys.of(text).entries();
        List<String> malformed = entries.stream().distinct().filter(entry -> !DeviceKey.isValid(entry)).toList();
        boolean wrong = objections.when(!malformed.isEmpty(), field, "plan.list.malformed",
                malformed.size(), examples(malformed));
        boolean tooLong = objections.when(entries.size() > Scope.MOST_ENTRIES, field, "plan.list.long",
                Scope.MOST_ENTRIES, entries.size());
        return wrong || tooLong ? Optional.empty()
                : Optional.of(entries.stream().map(DeviceKey::new).collect(Collectors.toSet()));
    }

    private static String examples(List<String> malformed) {
        String some = malformed.stream().limit(EXAMPLES).map(ProposedScope::shortened).collect(Collectors.joining(", "));
        return malformed.size() > EXAMPLES ? some + ", …" : some;
    }

    private static String shortened(String entry) {
        return entry.length() <= 40 ? entry : entry.substring(0, 40) + "…";
    }
}
