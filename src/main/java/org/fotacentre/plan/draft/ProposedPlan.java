package org.fotacentre.plan.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.fotacentre.plan.PlanComponent;
import org.fotacentre.plan.PlanContent;
import org.fotacentre.plan.PlanText;
import org.fotacentre.plan.PlannedTime;
import org.fotacentre.plan.PushRule;
import org.fotacentre.plan.Strategy;
import org.fotacentre.plan.UpgradeMode;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.plan.option.PlanOptions;
import org.fotacentre.shared.Objections;

/**
 * A plan as a person typed it: texts without surrounding white space, right or wrong. A form that is refused comes
 * back with exactly these.
 *
 * @param name name of the plan
 * @param productId id of its product
 * @param scope its lists, of a new plan
 * @param time zone and days
 * @param push mode and push rule
 * @param components rows, top first; blank ones do not count
 * @param strategy limits and retries
 * @param options what is asked for beyond the ordinary
 * @param texts by language; blank ones do not count
 */
public record ProposedPlan(String name, String productId, ProposedScope scope, ProposedTime time, ProposedPush push,
                           List<ProposedComponent> components, ProposedStrategy strategy, ProposedOptions options,
                           Map<String, String> texts) {

    public ProposedPlan {
        components = List.copyOf(components);
        texts = Map.copyOf(texts);
    }

    /** The entries of a fresh form (defaults of product.md 2.8), with a product and a zone if they are known already. */
    public static ProposedPlan fresh(String productId, String zone) {
        return new ProposedPlan("", productId, ProposedScope.NONE, new ProposedTime(zone, "", ""),
                ProposedPush.of(UpgradeMode.USER_CONFIRM, PushRule.DEFAULT), List.of(ProposedComponent.BLANK),
                ProposedStrategy.of(Strategy.DEFAULT), ProposedOptions.of(PlanOptions.DEFAULT), Map.of());
    }

    /** The entries that a saved plan came from, without its lists. */
    public static ProposedPlan of(UpgradePlan plan) {
        return new ProposedPlan(plan.name(), String.valueOf(plan.productId()), ProposedScope.NONE,
                ProposedTime.of(plan.terms().time()), ProposedPush.of(plan.terms().mode(), plan.terms().push()),
                plan.components().stream().map(ProposedComponent::of).toList(),
                ProposedStrategy.of(plan.terms().strategy()), ProposedOptions.of(plan.terms().options()),
                plan.texts().stream().collect(Collectors.toMap(PlanText::language, PlanText::text)));
    }

    /** The same entries with other component rows. */
    public ProposedPlan withComponents(List<ProposedComponent> rows) {
        return new ProposedPlan(name, productId, scope, time, push, rows, strategy, options, texts);
    }

    /** The same entries for a plan whose product is fixed, so that its form does not ask for one. */
    public ProposedPlan forProduct(long id) {
        String product = productId.isEmpty() ? String.valueOf(id) : productId;
        return new ProposedPlan(name, product, scope, time, push, components, strategy, options, texts);
    }

    /** What the entries mean; objects to everything that is wrong, and is empty then. */
    Optional<PlanContent> read(Packages packages, Objections objections) {
        objections.when(name.isEmpty(), "name", "plan.name.missing");
        objections.when(name.length() > PlanContent.MAX_NAME, "name", "error.tooLong", PlanContent.MAX_NAME);
        Optional<PlannedTime> plannedTime = time.read(objections);
        Optional<UpgradeMode> mode = push.readMode(objections);
        Optional<PushRule> rule = push.readRule(objections);
        List<PlanComponent> rows = new ComponentRows(components).read(packages, objections);
        Optional<Strategy> limits = strategy.read(objections);
        Optional<PlanOptions> special = options.read(objections);
        List<PlanText> written = writtenTexts(objections);
        return objections.none()
                ? Optional.of(new PlanContent(name, plannedTime.orElseThrow(), mode.orElseThrow(), rule.orElseThrow(),
                        limits.orElseThrow(), special.orElseThrow(), rows, written))
                : Optional.empty();
    }

    private List<PlanText> writtenTexts(Objections objections) {
        return PlanText.LANGUAGES.stream().filter(language -> !texts.getOrDefault(language, "").isBlank())
                .filter(language -> !objections.when(texts.get(language).length() > PlanText.MAX_LENGTH,
                        "text." + language, "error.tooLong", PlanText.MAX_LENGTH))
                .map(language -> new PlanText(language, texts.get(language))).toList();
    }
}
