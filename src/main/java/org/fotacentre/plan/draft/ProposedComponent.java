package org.fotacentre.plan.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.fotacentre.firmware.PackageKind;
import org.fotacentre.plan.PlanComponent;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Version;

/**
 * One row of the components as typed.
 *
 * @param type name of a {@link ComponentType}
 * @param identifier 1-100 characters
 * @param kind name of a {@link PackageKind}
 * @param packageId id of the version package that brings it from its source to its target version
 * @param specified versions with {@code ;} between them; for full packages
 * @param enabled whether it is sent
 */
public record ProposedComponent(String type, String identifier, String kind, String packageId, String specified,
                                boolean enabled) {

    /** What a new row starts with. */
    public static final ProposedComponent BLANK =
            new ProposedComponent(ComponentType.MODULE.name(), "", PackageKind.FULL.name(), "", "", true);

    private static final Pattern SEMICOLON = Pattern.compile("[;\\uFF1B]");

    /** The entries that a component came from. */
    public static ProposedComponent of(PlanComponent component) {
        return new ProposedComponent(component.component().type().name(), component.component().identifier(),
                component.kind().name(), String.valueOf(component.packageId()),
                component.specified().stream().map(Version::text).collect(Collectors.joining(";")), component.enabled());
    }

    /** Whether nothing was typed into the row. */
    public boolean isBlank() {
        return identifier.isEmpty() && packageId.isEmpty() && specified.isEmpty();
    }

    Optional<PlanComponent> read(String row, Packages packages, Objections objections) {
        boolean unnamed = objections.when(identifier.isEmpty(), row + "identifier", "plan.identifier.missing")
                || objections.when(identifier.length() > ComponentId.MAX_LENGTH, row + "identifier", "error.tooLong",
                        ComponentId.MAX_LENGTH);
        Optional<PackageFacts> chosen = chosen(row, packages, objections);
        Optional<List<Version>> versions = specifiedVersions(row, objections);
        return unnamed || chosen.isEmpty() || versions.isEmpty() ? Optional.empty()
                : Optional.of(chosen.get().component(identifier, versions.get(), enabled));
    }

    private Optional<PackageFacts> chosen(String row, Packages packages, Objections objections) {
        Optional<PackageFacts> found = packageId.matches("[0-9]{1,18}")
                ? packages.find(Long.parseLong(packageId)) : Optional.empty();
        if (objections.when(found.isEmpty(), row + "package", "plan.package.missing")) {
            return Optional.empty();
        }
        boolean fits = found.get().path().type().name().equals(type) && found.get().path().kind().name().equals(kind);
        return objections.when(!fits, row + "package", "plan.package.unfit") ? Optional.empty() : found;
    }

    private Optional<List<Version>> specifiedVersions(String row, Objections objections) {
        var texts = SEMICOLON.splitAsStream(specified).map(String::strip).filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean delta = kind.equals(PackageKind.DELTA.name());
        boolean wrong = objections.when(delta && !texts.isEmpty(), row + "specified", "plan.specified.delta")
                || objections.when(texts.size() > PlanComponent.MOST_SPECIFIED, row + "specified",
                        "plan.specified.many", PlanComponent.MOST_SPECIFIED)
                || objections.when(!texts.stream().allMatch(Version::isTypeable), row + "specified",
                        "plan.specified.malformed");
        return wrong ? Optional.empty() : Optional.of(texts.stream().map(Version::new).toList());
    }
}
