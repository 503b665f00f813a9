package org.fotacentre.console.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;

import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.monitoring.PlanBoard;
import org.fotacentre.monitoring.Tally;
import org.fotacentre.plan.PlanComponent;
import org.fotacentre.plan.PlanLife;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.PushRule;
import org.fotacentre.plan.ScopeLists;
import org.fotacentre.plan.Strategy;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.product.Product;
import org.fotacentre.product.Products;
import org.fotacentre.shared.Rows;
import org.fotacentre.shared.Version;

/** Puts together what pages show of plans. */
@RequestScoped
public class PlanDetailing {

    @Inject
    private Plans plans;

    @Inject
    private Products products;

    @Inject
    private VersionPackages packages;

    @Inject
    private ScopeLists scopeLists;

    @Inject
    private PlanBoard board;

    /** The plan, unless it is the inside of a verification. */
    public UpgradePlan find(long id) {
        return plans.find(id).filter(found -> !found.isHidden()).orElseThrow(NotFoundException::new);
    }

    /** Plans as rows of a list. */
    Rows<PlanRow> rows(Rows<UpgradePlan> page) {
        List<PlanRow> rows = rows(page.items());
        return new Rows<>(rows, page.page(), page.size(), page.total());
    }

    /** The same. */
    public List<PlanRow> rows(List<UpgradePlan> some) {
        Map<Long, Tally> tallies = board.tallies(some.stream().map(UpgradePlan::id).toList());
        return some.stream().map(plan -> PlanRow.of(plan, product(plan), tallies.getOrDefault(plan.id(), Tally.NONE))).toList();
    }

    /** The plan as a row of a list. */
    public PlanRow row(UpgradePlan plan) {
        return PlanRow.of(plan, product(plan), board.tally(plan.id()));
    }

    /** The plan with everything in it. */
    public PlanDetails details(UpgradePlan plan) {
        return new PlanDetails(row(plan), plan.productId(), because(plan.life()),
                rule(plan.terms().push()), limits(plan.terms().strategy()), plan.terms().options(), steps(plan),
                plan.components().stream().map(this::component).toList(), plan.texts(), lists(plan));
    }

    private String product(UpgradePlan plan) {
        return products.find(plan.productId()).map(Product::name).orElse("");
    }

    private static Optional<String> because(PlanLife life) {
        return life.endReason().map(why -> "plan.endReason." + why).or(() -> life.suspensionReason().map(why -> "plan.suspension." + why));
    }

    private static PlanDetails.Rule rule(PushRule rule) {
        String window = rule.window().isAllDay() ? "" : rule.window().toString();
        return new PlanDetails.Rule(rule.active(), window, rule.rejectionPause().toMinutes());
    }

    private static PlanDetails.Limits limits(Strategy strategy) {
        Optional<Integer> signal = strategy.minimumSignal().stream().boxed().findFirst();
        return new PlanDetails.Limits(strategy.retries(), signal, strategy.minimumBattery());
    }

    private static PlanDetails.Steps steps(UpgradePlan plan) {
        return new PlanDetails.Steps(plan.authorship().createdBy(), plan.authorship().createdAt(),
                plan.authorship().changedBy(), plan.authorship().changedAt(),
                plan.life().activatedAt(), plan.life().endedAt());
    }

    private PlanDetails.Component component(PlanComponent component) {
        String name = packages.find(component.packageId()).map(VersionPackage::name).orElse("");
        return new PlanDetails.Component(component.component().type().name(), component.component().identifier(),
                component.kind().name(), component.source().map(Version::text).orElse(""), component.target().text(),
                component.specified().stream().map(Version::text).collect(Collectors.joining("; ")),
                component.enabled(), component.packageId(), name);
    }

    private PlanDetails.Lists lists(UpgradePlan plan) {
        ScopeLists.Counts counts = scopeLists.counts(plan.id());
        return new PlanDetails.Lists(counts.black(), counts.white());
    }
}
