package org.fotacentre.firmware;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Audited.Action;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;

/** What can happen to a version package after its upload: another remark, a successful trial, deletion. */
@ApplicationScoped
public class PackageUpkeep {

    @Inject
    private VersionPackages packages;

    @Inject
    private Event<Audited> audit;

    /**
     * Changes the remark, the only thing about a package that can be changed.
     *
     * @param remark at most 200 characters
     * @throws Refusal when it is longer, or the package is gone
     */
    @Transactional
    public void changeRemark(long packageId, String remark, Instant now) {
        String tidy = PackageDraft.tidy(remark);
        Objections objections = new Objections();
        PackageDraft.checkRemark(tidy, objections);
        objections.raise();
        VersionPackage found = living(packageId);
        audit.fire(new Audited(Audited.Subject.OTA_UPGRADE, Action.CHANGE, found.name())
                .changed("firmware.remark", found.remark(), tidy));
        found.changeRemark(tidy, now);
    }

    /** Marks the package as verified after a trial on a device succeeded. */
    @Transactional
    public void verify(long packageId, Instant now) {
        packages.findForChange(packageId).ifPresent(found -> found.verify(now));
    }

    /**
     * Deletes the package: nobody can choose it any more. Its row stays for history, its contents for a time of grace
     * (see {@link VaultCleaning}).
     *
     * @throws Refusal while plans that are not over refer to it, each named, or while it is being verified
     */
    @Transactional
    public void delete(long packageId, Instant now) {
        VersionPackage found = living(packageId);
        Objections objections = new Objections();
        List<String> plans = packages.openPlansWith(packageId);
        objections.when(!plans.isEmpty(), "", "firmware.delete.inPlans", String.join(", ", plans));
        List<String> devices = packages.devicesTrying(packageId);
        objections.when(!devices.isEmpty(), "", "firmware.delete.beingVerified", String.join(", ", devices));
        objections.raise();
        found.delete(now);
        audit.fire(new Audited(Audited.Subject.OTA_UPGRADE, Action.DELETE, found.name()));
    }

    private VersionPackage living(long id) {
        return packages.findForChange(id).filter(found -> !found.isDeleted())
                .orElseThrow(() -> Refusal.because("firmware.gone"));
    }
}
