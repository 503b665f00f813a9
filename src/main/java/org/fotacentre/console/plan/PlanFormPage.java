package org.fotacentre.console.plan;

import java.util.List;

import org.fotacentre.console.Option;
import org.fotacentre.plan.PlanText;
import org.fotacentre.plan.draft.ProposedComponent;
import org.fotacentre.plan.draft.ProposedPlan;

/**
 * The plan form as it stands.
 *
 * @param planId the draft that is edited, 0 for a new plan
 * @param version version of that draft
 * @param product name of that draft's product, which is fixed; empty for a new plan
 * @param plan what is typed
 * @param choices what can be picked
 */
public record PlanFormPage(long planId, int version, String product, ProposedPlan plan, Choices choices) {

    /**
     * What the selects offer.
     *
     * @param zoneTime time of day in the zone chosen, or empty
     * @param identifiers what devices of the product chosen report
     * @param reuse other plans whose components can be taken
     */
    public record Choices(List<Option> products, List<Option> zones, String zoneTime, List<PackageGroup> packages,
                          List<Identifier> identifiers, Reuse reuse) {
    }

    /** Packages of one type and kind. */
    public record PackageGroup(String type, String kind, List<PackageChoice> packages) {
    }

    /** One package; {@code source} is empty for a full one. */
    public record PackageChoice(String id, String name, String source, String target, boolean verified) {
    }

    /** An identifier that devices report, with the versions they run: {@code A01 (12), A02 (3)}. */
    public record Identifier(String type, String name, String versions) {
    }

    /** The row that script copies when one is added. */
    public ProposedComponent blank() {
        return ProposedComponent.BLANK;
    }

    /** Languages whose texts stand in the form: those a plan needs, and the others it has. */
    public List<String> languages() {
        return PlanText.LANGUAGES.stream().filter(language -> PlanText.REQUIRED.contains(language)
                || !plan.texts().getOrDefault(language, "").isEmpty()).toList();
    }

    /** Hours at which a window can begin. */
    public List<Option> startHours() {
        return Hours.between(0, 23);
    }

    /** Hours at which a window can end. */
    public List<Option> endHours() {
        return Hours.between(1, 24);
    }
}
