package org.fotacentre.console.firmware;

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
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.firmware.PackageUpkeep;
import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.firmware.VersionPackages;

/** Deleting a version package, after a question. */
@RequestScoped
@For(Role.OPERATOR)
@Path("firmware/{id: \\d+}/deletion")
public class DeletionPages {

    @PathParam("id")
    private long id;

    @Inject
    private VersionPackages packages;

    @Inject
    private PackageUpkeep upkeep;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Flash flash;

    @Inject
    private Clock clock;

    /** The question before a package is deleted. */
    public record DeletionPage(PackageCard firmware) {
    }

    @GET
    public View ask() {
        return View.of("firmware/deletion", new DeletionPage(PackageCard.of(found())));
    }

    @POST
    public Response delete() {
        redisplay.onRefusal(this::ask);
        upkeep.delete(id, clock.instant());
        flash.say("firmware.deleted", found().name());
        return See.other("firmware");
    }

    private VersionPackage found() {
        return packages.find(id).orElseThrow(NotFoundException::new);
    }
}
