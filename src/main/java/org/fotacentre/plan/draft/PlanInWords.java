package org.fotacentre.plan.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.fotacentre.plan.PlanComponent;
import org.fotacentre.plan.PlanContent;
import org.fotacentre.plan.PlanText;
import org.fotacentre.plan.option.PlanOptions;
import org.fotacentre.shared.Audited;

/**
 * All that a person decides about a plan, for the audit log.
 *
 * @param values what stands in the form, by the message keys of its labels
 */
record PlanInWords(Map<String, String> values) {

    static PlanInWords of(PlanContent content) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("plan.name", content.name());
        values.put("plan.zone", content.time().zone().getId());
        values.put("plan.firstDay", content.time().days().first().toString());
        values.put("plan.lastDay", content.time().days().last().toString());
        values.put("plan.mode", content.mode().name());
        push(content, values);
        options(content.options(), values);
        values.put("plan.components", content.components().stream().map(PlanInWords::component).collect(Collectors.joining("; ")));
        PlanText.LANGUAGES.forEach(language -> values.put("plan.text." + language, text(content, language)));
        return new PlanInWords(values);
    }

    /** The deed with every value that differs in {@code after}. */
    Audited changes(Audited deed, PlanInWords after) {
        Audited told = deed;
        for (String label : values.keySet()) {
            told = told.changed(label, values.get(label), after.values.get(label));
        }
        return told;
    }

    private static void push(PlanContent content, Map<String, String> values) {
        values.put("plan.activePush", String.valueOf(content.push().active()));
        values.put("plan.window.push", content.push().window().toString());
        values.put("plan.rejectionPause", String.valueOf(content.push().rejectionPause().toMinutes()));
        values.put("plan.retries", String.valueOf(content.strategy().retries()));
        values.put("plan.minimumSignal", number(content.strategy().minimumSignal()));
        values.put("plan.minimumBattery", String.valueOf(content.strategy().minimumBattery()));
    }

    private static void options(PlanOptions options, Map<String, String> values) {
        values.put("plan.windowBindsRequests", String.valueOf(options.windowBindsRequests()));
        values.put("plan.hoursForResult", String.valueOf(options.hoursForResult()));
        values.put("plan.mostAtWork", number(options.mostAtWork()));
        values.put("plan.stopPercent", options.failureStop().map(stop -> String.valueOf(stop.percent())).orElse(""));
        values.put("plan.stopResults", options.failureStop().map(stop -> String.valueOf(stop.results())).orElse(""));
        values.put("plan.continueAfterFailure", String.valueOf(options.continueAfterFailure()));
        values.put("plan.priority", String.valueOf(options.priority()));
    }

    /** Such as {@code STM32 1.0 → 2.0}; a component that is switched off stands in brackets. */
    private static String component(PlanComponent one) {
        String versions = one.source().map(source -> source + " → ").orElse("→ ") + one.target();
        String only = one.specified().isEmpty() ? "" : " (" + one.specified().stream().map(Object::toString).collect(Collectors.joining(", ")) + ")";
        String words = one.component().identifier() + " " + versions + only;
        return one.enabled() ? words : "[" + words + "]";
    }

    private static String text(PlanContent content, String language) {
        return content.texts().stream().filter(text -> text.language().equals(language)).map(PlanText::text).findFirst().orElse("");
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? String.valueOf(value.getAsInt()) : "";
    }
}
