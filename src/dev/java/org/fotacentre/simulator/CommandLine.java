package org.fotacentre.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Options as typed: {@code --name value} or {@code --name} alone. An option may be given several times if its kind allows. */
public final class CommandLine {

    private final Map<String, List<String>> values = new HashMap<>();

    /**
     * What was typed.
     *
     * @param valued options that take a value
     * @param switches options that take none
     * @throws BadOption if something else was typed
     */
    public CommandLine(List<String> arguments, Set<String> valued, Set<String> switches) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String name = rest.pop();
            if (switches.contains(name)) {
                values.put(name, List.of());
            } else if (!valued.contains(name)) {
                throw new BadOption("Unknown option " + name + ".");
            } else if (rest.isEmpty() || rest.peek().startsWith("--")) {
                throw new BadOption("Option " + name + " needs a value.");
            } else {
                values.computeIfAbsent(name, key -> new ArrayList<>()).add(rest.pop());
            }
        }
    }

    /** Whether the option was given. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** All values the option was given. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * The one value the option was given, if it was.
     *
     * @throws BadOption if it was given several times
     */
    public Optional<String> one(String name) {
        if (all(name).size() > 1) {
            throw new BadOption("Option " + name + " was given twice.");
        }
        return all(name).stream().findFirst();
    }

    /**
     * The value of an option that must be given.
     *
     * @param rule what the value must look like, in words, for the complaint
     * @throws BadOption if it is missing or looks different
     */
    public String needed(String name, Pattern pattern, String rule) {
        String value = one(name).orElseThrow(() -> new BadOption("Option " + name + " is missing."));
        if (!pattern.matcher(value).matches()) {
            throw new BadOption("Option " + name + " must be " + rule + ", not \"" + value + "\".");
        }
        return value;
    }

    /**
     * The value of an option that takes a number.
     *
     * @throws BadOption if it is none or lies outside
     */
    public int number(String name, int fallback, int least, int most) {
        try {
            int number = one(name).map(Integer::parseInt).orElse(fallback);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through: the same complaint
        }
        throw new BadOption("Option " + name + " must be a whole number from " + least + " to " + most + ".");
    }
}
