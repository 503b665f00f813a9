package org.fotacentre.console.firmware;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.fotacentre.console.verification.TrialRow;
import org.fotacentre.console.verification.TrialRows;
import org.fotacentre.firmware.FirmwareFile;
import org.fotacentre.firmware.FirmwareVault;
import org.fotacentre.firmware.PackageUpkeep;
import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.shared.Rows;
import org.fotacentre.verification.VerificationFilter;
import org.fotacentre.verification.VerificationStatus;

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
    private TrialRows trialRows;

    @Inject
    private Form form;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Flash flash;

    @Inject
    private Clock clock;

    /** One package with its files and verifications; {@code remark} is what stands in the remark's form. */
    public record PackagePage(PackageCard firmware, List<FileCard> files, long size, String remark, Trials trials) {
    }

    /** The verifications of the package, with the list's filters. */
    public record Trials(String product, String device, String status, Rows<TrialRow> rows) {

        /** Whether any of them may still change. */
        public boolean running() {
            return rows.items().stream().anyMatch(row -> row.status().equals(VerificationStatus.RUNNING.name()));
        }
    }

    /** The question before a package is deleted. */
    public record DeletionPage(PackageCard firmware) {
    }

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

    /** A result is stored together with the package's state; reading it first, the page never knows only half of it. */
    private View show(Function<VersionPackage, String> remark) {
        Trials trials = trials();
        VersionPackage found = found();
        List<FileCard> files = IntStream.range(0, found.files().size())
                .mapToObj(index -> FileCard.of(index, found.files().get(index))).toList();
        return View.of("firmware/show", new PackagePage(PackageCard.of(found), files, found.size(), remark.apply(found), trials));
    }

    private Trials trials() {
        Optional<VerificationStatus> status = form.choice("status", VerificationStatus.class);
        VerificationFilter filter = new VerificationFilter(id, form.text("product"), form.text("device"), status);
        return new Trials(filter.product(), filter.device(), status.map(Enum::name).orElse(""),
                trialRows.list(filter, form.page()));
    }
}
