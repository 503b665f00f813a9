package org.fotacentre.console.firmware;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fotacentre.console.Form;
import org.fotacentre.console.verification.TrialRow;
import org.fotacentre.console.verification.TrialRows;
import org.fotacentre.device.CarriedVersions;
import org.fotacentre.firmware.VersionAdvice;
import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.plan.PackageUse;
import org.fotacentre.plan.PackageUses;
import org.fotacentre.shared.Rows;
import org.fotacentre.shared.Version;
import org.fotacentre.verification.VerificationFilter;
import org.fotacentre.verification.VerificationStatus;

/** Gathers what the page of one version package shows. */
@RequestScoped
public class PackageDetails {

    private static final int MOST_USES = 50;

    @Inject
    private VersionPackages packages;

    @Inject
    private PackageUses uses;

    @Inject
    private CarriedVersions carried;

    @Inject
    private ArchiveHints archives;

    @Inject
    private TrialRows trialRows;

    @Inject
    private Form form;

    /** One package; {@code remark} is what stands in the remark's form. */
    public record PackagePage(PackageCard firmware, List<FileCard> files, String remark, List<Hint> hints, Uses uses, Trials trials) {
    }

    /** The newest plans that refer to the package; {@code more} when there may be others. */
    public record Uses(List<PackageUse> plans, boolean more) {
    }

    /** The verifications of the package, with the list's filters. */
    public record Trials(String product, String device, String status, Rows<TrialRow> rows) {

        /** Whether any of them may still change. */
        public boolean running() {
            return rows.items().stream().anyMatch(row -> row.status().equals(VerificationStatus.RUNNING.name()));
        }
    }

    /** The verifications on the page asked for. */
    public Trials trials(long packageId) {
        Optional<VerificationStatus> status = form.choice("status", VerificationStatus.class);
        VerificationFilter filter = new VerificationFilter(packageId, form.text("product"), form.text("device"), status);
        return new Trials(filter.product(), filter.device(), status.map(Enum::name).orElse(""),
                trialRows.list(filter, form.page()));
    }

    /** The whole page. */
    public PackagePage of(VersionPackage found, String remark, Trials trials) {
        List<FileCard> files = IntStream.range(0, found.files().size())
                .mapToObj(index -> FileCard.of(index, found.files().get(index), twins(found, index))).toList();
        List<PackageUse> plans = uses.of(found.id(), MOST_USES);
        return new PackagePage(PackageCard.of(found), files, remark, found.isDeleted() ? List.of() : hints(found),
                new Uses(plans, plans.size() == MOST_USES), trials);
    }

    private List<PackageLink> twins(VersionPackage found, int index) {
        return packages.withContent(found.files().get(index).sha256()).stream().filter(other -> other.id() != found.id())
                .map(other -> new PackageLink(other.id(), other.name())).toList();
    }

    /** A verified package has shown that its versions are right. */
    private List<Hint> hints(VersionPackage found) {
        List<Hint> hints = new ArrayList<>(archives.of(found));
        packages.along(found.path()).stream().filter(other -> other.id() != found.id()).findFirst()
                .map(other -> new Hint(other.id() > found.id() ? "firmware.advice.superseded" : "firmware.advice.alike", List.of(other.name())))
                .ifPresent(hints::add);
        if (!found.isVerified()) {
            VersionAdvice.of(found.sourceVersion().map(Version::text).orElse(""), found.targetVersion().text(),
                    carried.of(found.type(), OptionalLong.empty())).stream().map(Hint::of).forEach(hints::add);
        }
        return hints;
    }
}
