package org.fotacentre.console.firmware;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

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

/** One version package: show, remark, files, deletion. */
@RequestScoped
@Path("firmware/{id: \\d+}")
public class PackagePages {

    @PathParam("id")
    private long id;

    @Inject
    private VersionPackages packages;

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

    /** One package with its files; {@code remark} is what stands in the remark's form. */
    public record PackagePage(PackageCard firmware, List<FileCard> files, long size, String remark) {
    }

    /** The question before a package is deleted. */
    public record DeletionPage(PackageCard firmware) {
    }

    @GET
    public View show() {
        VersionPackage found = found();
        return show(found, found.remark());
    }

    @POST
    @Path("remark")
    public Response changeRemark() {
        redisplay.onRefusal(() -> show(found(), form.text("remark")));
        upkeep.changeRemark(id, form.text("remark"), clock.instant());
        flash.say("firmware.remark.saved");
        return See.other("firmware/" + id);
    }

    @GET
    @Path("files/{index: \\d}")
    public Response file(@PathParam("index") int index) throws IOException {
        List<FirmwareFile> files = found().files();
        if (index >= files.size()) {
            throw new NotFoundException();
        }
        return Attachment.of(files.get(index), vault);
    }

    @GET
    @Path("deletion")
    public View askForDeletion() {
        return View.of("firmware/deletion", new DeletionPage(PackageCard.of(found())));
    }

    @POST
    @Path("deletion")
    public Response delete() {
        redisplay.onRefusal(this::askForDeletion);
        upkeep.delete(id, clock.instant());
        flash.say("firmware.deleted", found().name());
        return See.other("firmware");
    }

    private VersionPackage found() {
        return packages.find(id).orElseThrow(NotFoundException::new);
    }

    private static View show(VersionPackage found, String remark) {
        List<FileCard> files = IntStream.range(0, found.files().size())
                .mapToObj(index -> FileCard.of(index, found.files().get(index))).toList();
        return View.of("firmware/show", new PackagePage(PackageCard.of(found), files, found.size(), remark));
    }
}
