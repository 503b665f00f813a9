package org.fotacentre.plan.draft;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.fotacentre.plan.Scope;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.Objections;

/**
 * Black and white list as typed: DeviceKeys one per line, or with commas, semicolons or spaces between them. A key
 * that stands twice counts once.
 */
public record ProposedScope(String black, String white) {

    private static final Pattern BETWEEN_KEYS = Pattern.compile("[\\s,;\\uFF0C\\uFF1B\\u3001\\u3000]+");
    private static final int EXAMPLES = 5;

    static ProposedScope of(Scope scope) {
        return new ProposedScope(lines(scope.black()), lines(scope.white()));
    }

    Optional<Scope> read(Objections objections) {
        Optional<Set<DeviceKey>> blackKeys = keys("black", black, objections);
        Optional<Set<DeviceKey>> whiteKeys = keys("white", white, objections);
        return blackKeys.isPresent() && whiteKeys.isPresent()
                ? Optional.of(new Scope(blackKeys.get(), whiteKeys.get()))
                : Optional.empty();
    }

    private static Optional<Set<DeviceKey>> keys(String field, String text, Objections objections) {
        List<String> entries = BETWEEN_KEYS.splitAsStream(text).filter(entry -> !entry.isEmpty()).distinct().toList();
        List<String> malformed = entries.stream().filter(entry -> !DeviceKey.isValid(entry)).toList();
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

    private static String lines(Collection<DeviceKey> keys) {
        return keys.stream().map(DeviceKey::value).sorted().collect(Collectors.joining("\n"));
    }
}
