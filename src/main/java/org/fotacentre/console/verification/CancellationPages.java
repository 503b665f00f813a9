package org.fotacentre.console.verification;

import java.time.Clock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.account.Role;
import org.fotacentre.console.Flash;
import org.fotacentre.console.For;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.verification.Verification;
import org.fotacentre.verification.VerificationCancellation;
import org.fotacentre.verification.Verifications;

/** Calling off a running verification, after a question. */
@RequestScoped
@For(Role.OPERATOR)
@Path("firmware/{id: \\d+}/verifications/{trial: \\d+}/cancellation")
public class CancellationPages {

    @PathParam("id")
    private long packageId;

    @PathParam("trial")
    private long trialId;

    @Inject
    private VersionPackages packages;

    @Inject
    private Verifications verifications;

    @Inject
    private VerificationCancellation cancellation;

    @Inject
    private Flash flash;

    @Inject
    private Clock clock;

    /** The question before a verification is called off. */
    public record CancellationPage(long packageId, String packageName, long trialId, String deviceKey,
            String identifier) {
    }

    @GET
    public View ask() {
        Verification trial = trial();
        return View.of("verification/cancellation", new CancellationPage(packageId, packageName(), trial.id(),
                verifications.deviceKey(trial.id()), trial.identifier()));
    }

    @POST
    public Response cancel() {
        cancellation.cancel(trial().id(), packageName(), clock.instant());
        flash.say("verification.cancelled");
        return See.other("firmware/" + packageId);
    }

    private Verification trial() {
        return verifications.find(trialId).filter(found -> found.packageId() == packageId).orElseThrow(NotFoundException::new);
    }

    private String packageName() {
        return packages.find(packageId).orElseThrow(NotFoundException::new).name();
    }
}
