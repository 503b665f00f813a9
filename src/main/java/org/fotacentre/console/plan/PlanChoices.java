package org.fotacentre.console.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fotacentre.console.Option;
import org.fotacentre.console.ZoneChoices;
import org.fotacentre.console.plan.PlanFormPage.Identifier;
import org.fotacentre.console.plan.PlanFormPage.PackageChoice;
import org.fotacentre.console.plan.PlanFormPage.PackageGroup;
import org.fotacentre.device.ReportedComponents;
import org.fotacentre.device.VersionCount;
import org.fotacentre.firmware.PackageKind;
import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.plan.draft.ProposedComponent;
import org.fotacentre.plan.draft.ProposedPlan;
import org.fotacentre.plan.draft.Revision;
import org.fotacentre.product.Product;
import org.fotacentre.product.Products;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;

/** Gathers what the plan form lets people pick from. */
@RequestScoped
public class PlanChoices {

    @Inject
    private Products products;

    @Inject
    private VersionPackages packages;

    @Inject
    private ReportedComponents reported;

    @Inject
    private ReusedComponents reused;

    /** The form of a new plan in which {@code typed} stands. */
    PlanFormPage form(ProposedPlan typed, Instant now) {
        return new PlanFormPage(0, 0, "", typed, choices(typed, now));
    }

    /** The form of the draft {@code revision} in which {@code typed} stands. */
    PlanFormPage form(Revision revision, ProposedPlan typed, Instant now) {
        String product = id(typed.productId()).flatMap(products::find).map(Product::name).orElse("");
        return new PlanFormPage(revision.planId(), revision.version(), product, typed, choices(typed, now));
    }

    /** What devices of a product report; empty for what is no product. */
    List<Identifier> identifiers(String productId) {
        return id(productId).map(reported::ofProduct).orElse(List.of()).stream()
                .collect(Collectors.groupingBy(VersionCount::component, LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream().map(entry -> identifier(entry.getKey(), entry.getValue())).toList();
    }

    /** Products by name. */
    List<Option> products() {
        return products.all().stream()
                .map(product -> new Option(String.valueOf(product.id()), product.name() + " (" + product.productKey() + ")"))
                .toList();
    }

    private PlanFormPage.Choices choices(ProposedPlan typed, Instant now) {
        ZoneChoices zones = new ZoneChoices(now);
        return new PlanFormPage.Choices(products(), zones.options(), zones.time(typed.time().zone()), groups(typed),
                identifiers(typed.productId()), reused.offered());
    }

    private static Identifier identifier(ComponentId component, List<VersionCount> counts) {
        String versions = counts.stream().map(count -> count.version() + " (" + count.devices() + ")")
                .collect(Collectors.joining(", "));
        return new Identifier(component.type().name(), component.identifier(), versions);
    }

    private List<PackageGroup> groups(ProposedPlan typed) {
        List<VersionPackage> offered = new ArrayList<>(packages.choices());
        offered.addAll(olderOnesChosen(typed, offered));
        List<PackageGroup> groups = new ArrayList<>();
        for (ComponentType type : ComponentType.values()) {
            for (PackageKind kind : PackageKind.values()) {
                groups.add(new PackageGroup(type.name(), kind.name(), offered.stream()
                        .filter(one -> one.type() == type && one.kind() == kind).map(PlanChoices::choice).toList()));
            }
        }
        return groups;
    }

    /** A draft may have chosen a package before a newer one came for the same versions. It keeps its choice. */
    private List<VersionPackage> olderOnesChosen(ProposedPlan typed, List<VersionPackage> offered) {
        Map<Long, VersionPackage> known = offered.stream().collect(Collectors.toMap(VersionPackage::id, one -> one));
        return typed.components().stream().map(ProposedComponent::packageId).flatMap(text -> id(text).stream()).distinct()
                .filter(id -> !known.containsKey(id)).flatMap(id -> packages.find(id).stream())
                .filter(found -> !found.isDeleted()).toList();
    }

    private static PackageChoice choice(VersionPackage one) {
        return new PackageChoice(String.valueOf(one.id()), one.name(),
                one.sourceVersion().map(Version::text).orElse(""), one.targetVersion().text(), one.isVerified());
    }

    private static Optional<Long> id(String text) {
        return Stream.of(text).filter(it -> it.matches("[0-9]{1,18}")).map(Long::valueOf).findFirst();
    }
}
