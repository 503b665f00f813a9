package org.fotacentre.console.firmware;

import java.io.IOException;
import java.time.Clock;
import java.util.function.Function;

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
import org.fotacentre.firmware.FirmwareFile;
import org.fotacentre.firmware.FirmwareVault;
import org.fotacentre.firmware.PackageUpkeep;
import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.firmware.VersionPackages;

/** One version package: show, remark, files. */
@RequestScoped
@Path("firmware/{id: \\d+}")
public class PackagePages {

    @PathParam("id")
    private long id;

    @Inject
    private VersionPackages packages;

    @Inject
    private PackageDetails details;

    @Inject
    private PackageUpkeep upkeep;

    @Inject
    private FirmwareVault vault;

    @Inject
    private Form form;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Flash flash;

    @Inject
    private Clock clock;

    @GET
    public View show() {
        return show(VersionPackage::remark);
    }

    @POST
    @Path("remark")
    public Response changeRemark() {
        redisplay.onRefusal(() -> show(any -> form.text("remark")));
        upkeep.changeRemark(id, form.text("remark"), clock.instant());
        flash.say("firmware.remark.saved");
        return See.other("firmware/" + id);
    }

    @GET
    @Path("files/{index: \\d}")
    public Response file(@PathParam("index") int index) throws IOException {
        return Attachment.of(file(found(), index), vault);
    }

    @GET
    @Path("files/{index: \\d}/signature")
    public Response signature(@PathParam("index") int index) {
        return Attachment.ofSignature(file(found(), index));
    }

    private static FirmwareFile file(VersionPackage found, int index) {
        return found.files().stream().skip(index).findFirst().orElseThrow(NotFoundException::new);
    }

    private VersionPackage found() {
        return packages.find(id).orElseThrow(NotFoundException::new);
    }

    /** A result is stored together with the package's state; reading it first, the page never knows only half of it. */
    private View show(Function<VersionPackage, String> remark) {
        PackageDetails.Trials trials = details.trials(id);
        VersionPackage found = found();
        return View.of("firmware/show", details.of(found, remark.apply(found), trials));
    }
}
