package org.fotacentre.console.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Flash;
import org.fotacentre.console.Form;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.firmware.ArchiveHints;
import org.fotacentre.console.firmware.Hint;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.monitoring.impact.Fleets;
import org.fotacentre.monitoring.impact.Impact;
import org.fotacentre.plan.PlanActivation;
import org.fotacentre.plan.PlanComponent;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.ScopeLists;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.Refusal;

/** The last look at a draft before it is activated and frozen. */
@RequestScoped
@Path("plans/{id: \\d+}/activation")
public class PlanActivationPages {

    @Inject
    private Plans plans;

    @Inject
    private PlanActivation activation;

    @Inject
    private PlanDetailing detailing;

    @Inject
    private VersionPackages packages;

    @Inject
    private ArchiveHints archives;

    @Inject
    private Fleets fleets;

    @Inject
    private ScopeLists scopeLists;

    @Inject
    private Form form;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Flash flash;

    @Inject
    private Clock clock;

    /**
     * What activation means for this plan.
     *
     * @param conditions what is still in the way
     * @param unverified names of packages that nobody has tried yet
     * @param archives doubts about archives that are sent
     * @param overlapping active plans about the same components
     */
    public record ActivationPage(PlanDetails plan, List<Refusal.Reason> conditions, List<String> unverified, List<Hint> archives,
            ImpactCard impact, List<Neighbour> overlapping) {
    }

    /** Another plan. */
    public record Neighbour(long id, String name, String status) {
    }

    @GET
    public View ask(@PathParam("id") long id) {
        return question(id, clock.instant());
    }

    @POST
    public Response activate(@PathParam("id") long id) {
        Instant now = clock.instant();
        View question = question(id, now);
        redisplay.onRefusal(() -> question);
        UpgradePlan plan = activation.activate(id, form.flag("unverifiedAccepted"), now);
        flash.say("plan.activated", plan.name());
        return See.other("plans/" + id);
    }

    private View question(long id, Instant now) {
        UpgradePlan plan = plans.find(id).filter(found -> !found.isHidden()).orElseThrow(NotFoundException::new);
        List<Neighbour> overlapping = activation.overlapping(plan, now).stream()
                .map(other -> new Neighbour(other.id(), other.name(), other.status().name())).toList();
        return View.of("plan/activation", new ActivationPage(detailing.details(plan),
                activation.conditions(plan, now).reasons(), activation.unverified(plan), archives(plan), impact(plan, now), overlapping));
    }

    private List<Hint> archives(UpgradePlan plan) {
        return sent(plan).stream().map(PlanComponent::packageId).distinct().flatMap(firmware -> packages.find(firmware).stream())
                .flatMap(firmware -> archives.of(firmware).stream()).toList();
    }

    private ImpactCard impact(UpgradePlan plan, Instant now) {
        return ImpactCard.of(Impact.of(sent(plan), fleets.of(plan, scopeLists.counts(plan.id()).white() > 0, now)));
    }

    private static List<PlanComponent> sent(UpgradePlan plan) {
        return plan.components().stream().filter(PlanComponent::enabled).toList();
    }
}
