package org.fotacentre.console.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fotacentre.console.Form;
import org.fotacentre.console.plan.list.GivenKeys;
import org.fotacentre.plan.PlanText;
import org.fotacentre.plan.draft.ProposedComponent;
import org.fotacentre.plan.draft.ProposedOptions;
import org.fotacentre.plan.draft.ProposedPlan;
import org.fotacentre.plan.draft.ProposedPush;
import org.fotacentre.plan.draft.ProposedScope;
import org.fotacentre.plan.draft.ProposedStrategy;
import org.fotacentre.plan.draft.ProposedTime;

/** Reads the plan form. The component rows are fields that occur once per row, in the order of the rows. */
@RequestScoped
public class PlanForm {

    private static final int NONE = -1;

    @Inject
    private Form form;

    @Inject
    private GivenKeys given;

    @Inject
    private ReusedComponents reused;

    /** What was typed. */
    ProposedPlan typed() {
        return new ProposedPlan(form.text("name"), form.text("product"),
                new ProposedScope(given.together("black", "blackFile"), given.together("white", "whiteFile")),
                new ProposedTime(form.text("zone"), form.text("firstDay"), form.text("lastDay")),
                new ProposedPush(form.text("mode"), !form.text("activePush").equals("no"), form.text("windowStart"),
                        form.text("windowEnd"), form.text("rejectionPause")),
                components(),
                new ProposedStrategy(form.text("retries"), form.flag("anySignal"), form.text("minimumSignal"),
                        form.text("minimumBattery")),
                options(), texts());
    }

    /** Whether the plan is to be activated as well as saved. */
    boolean wantsActivation() {
        return form.flag("activate");
    }

    /** Version of the plan that the form was filled from. */
    int version() {
        return form.number("version").orElse(-1);
    }

    /** The plan after a press on one of the component rows' own buttons; to lower a row is to raise the next. Empty when it was another button. */
    Optional<ProposedPlan> rearranged(ProposedPlan plan) {
        List<ProposedComponent> rows = new ArrayList<>(plan.components());
        int remove = form.number("removeComponent").orElse(NONE);
        int raise = form.number("raiseComponent").orElse(form.number("lowerComponent").orElse(NONE) + 1);
        if (form.flag("addComponent")) {
            rows.add(ProposedComponent.BLANK);
        } else if (remove >= 0 && remove < rows.size()) {
            rows.remove(remove);
        } else if (raise > 0 && raise < rows.size()) {
            Collections.swap(rows, raise, raise - 1);
        } else {
            return reused.chosen(plan);
        }
        return Optional.of(plan.withComponents(rows));
    }

    private ProposedOptions options() {
        return new ProposedOptions(form.flag("windowBindsRequests"), form.text("hoursForResult"), form.text("mostAtWork"),
                new ProposedOptions.Stop(form.flag("stopOn"), form.text("stopPercent"), form.text("stopResults")),
                form.flag("continueAfterFailure"), form.text("priority"));
    }

    private List<ProposedComponent> components() {
        List<String> types = form.texts("component.type");
        return IntStream.range(0, types.size())
                .mapToObj(row -> new ProposedComponent(types.get(row), cell("identifier", row), cell("kind", row),
                        cell("package", row), cell("specified", row), !cell("enabled", row).equals("no")))
                .toList();
    }

    private String cell(String column, int row) {
        List<String> values = form.texts("component." + column);
        return row < values.size() ? values.get(row) : "";
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        PlanText.LANGUAGES.forEach(language -> texts.put(language, form.text("text." + language).replace("\r\n", "\n")));
        return texts;
    }
}
