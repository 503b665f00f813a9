package org.fotacentre.console.firmware;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fotacentre.console.Option;
import org.fotacentre.console.Ui;
import org.fotacentre.device.CarriedVersions;
import org.fotacentre.firmware.PackageDraft;
import org.fotacentre.firmware.PackageKind;
import org.fotacentre.firmware.VersionAdvice;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;

/** Helps people who type versions: with those that devices report, and with doubts about what was typed (product.md 7.2). */
@RequestScoped
public class VersionAdvising {

    private static final int MOST_VERSIONS = 100;

    @Inject
    private CarriedVersions carried;

    @Inject
    private VersionPackages packages;

    @Inject
    private Ui ui;

    /**
     * What helps.
     *
     * @param hints what to think over
     * @param versions the versions most devices report, with how many do
     */
    public record Advice(List<Hint> hints, List<Option> versions) {
    }

    /** What helps with the versions of a draft. */
    Advice of(PackageDraft typed) {
        Map<Version, Long> known = carried.of(typed.type().orElse(ComponentType.MODULE), OptionalLong.empty());
        String source = typed.kind().filter(PackageKind.DELTA::equals).isPresent() ? typed.source() : "";
        List<Hint> hints = new ArrayList<>();
        VersionAdvice.of(source, typed.target(), known).stream().map(Hint::of).forEach(hints::add);
        typed.likelyPath().flatMap(packages::newest)
                .ifPresent(alike -> hints.add(new Hint("firmware.advice.alike", List.of(alike.name()))));
        return new Advice(List.copyOf(hints), known.entrySet().stream().limit(MOST_VERSIONS).map(this::option).toList());
    }

    private Option option(Map.Entry<Version, Long> one) {
        return new Option(one.getKey().text(), ui.words("firmware.version.carried", List.of(one.getValue())));
    }
}
