package org.fotacentre.console.plan;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fotacentre.console.Form;
import org.fotacentre.plan.PlanFilter;
import org.fotacentre.plan.PlanStatus;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.plan.draft.ProposedComponent;
import org.fotacentre.plan.draft.ProposedPlan;
import org.fotacentre.shared.Rows;

/**
 * Takes the components of another plan into the form. Its buttons show the form again, as those of the component rows
 * do: nothing typed is lost and nothing saved.
 */
@RequestScoped
class ReusedComponents {

    @Inject
    private Plans plans;

    @Inject
    private Form form;

    /** The plan after a press on one of the buttons; empty when it was another button. */
    Optional<ProposedPlan> chosen(ProposedPlan typed) {
        if (isOpen() || form.flag("closeReuse")) {
            return Optional.of(typed);
        }
        return source().map(plan -> typed.withComponents(plan.components().stream().map(ProposedComponent::of).toList()));
    }

    /** What there is to choose from, if somebody wants to choose. */
    Reuse offered() {
        if (!isOpen()) {
            return Reuse.CLOSED;
        }
        Optional<PlanStatus> status = form.choice("reuseStatus", PlanStatus.class);
        Rows<UpgradePlan> found = plans.list(PlanFilter.named(form.text("reuseName"), status), 1);
        return new Reuse(true, form.text("reuseName"), status.map(Enum::name).orElse(""),
                found.items().stream().map(Reuse.Source::of).toList(), found.pages() > 1);
    }

    private boolean isOpen() {
        return form.flag("openReuse") || form.flag("searchReuse") || form.flag("takeComponents") && source().isEmpty();
    }

    private Optional<UpgradePlan> source() {
        return Optional.of(form.text("reuse")).filter(id -> form.flag("takeComponents") && id.matches("[0-9]{1,18}"))
                .flatMap(id -> plans.find(Long.parseLong(id))).filter(plan -> !plan.isHidden());
    }
}
