package org.fotacentre.console.firmware;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.fotacentre.account.Role;
import org.fotacentre.console.Flash;
import org.fotacentre.console.For;
import org.fotacentre.console.Form;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.UploadedFiles;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.firmware.IncomingFile;
import org.fotacentre.firmware.PackageDraft;
import org.fotacentre.firmware.PackageFilter;
import org.fotacentre.firmware.PackageKind;
import org.fotacentre.firmware.PackageUpload;
import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Rows;

/** Version packages: list, new, show. */
@RequestScoped
@Path("firmware")
public class FirmwarePages {

    @Inject
    private VersionPackages packages;

    @Inject
    private PackageUpload upload;

    @Inject
    private UploadedFiles files;

    @Inject
    private Form form;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Flash flash;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    /** The list with its filters. */
    public record FirmwareList(String name, String kind, String type, String state, Rows<PackageCard> rows) {
    }

    /** The form for a new package, with what was typed so far. */
    public record FirmwareForm(PackageDraft typed, String type, String kind, Limits limits) {
    }

    /** What may be uploaded. */
    public record Limits(int files, int megabytes, List<String> endings) {

        static Limits inForce() {
            return new Limits(PackageUpload.MAX_FILES, IncomingFile.maxMegabytes(), IncomingFile.ENDINGS);
        }
    }

    @GET
    public View list() {
        Optional<PackageKind> kind = form.choice("kind", PackageKind.class);
        Optional<PackageState> state = form.choice("state", PackageState.class);
        Optional<ComponentType> type = form.choice("type", ComponentType.class);
        PackageFilter filter = new PackageFilter(form.text("name"), kind, type, state.map(PackageState.VERIFIED::equals));
        return View.of("firmware/index", new FirmwareList(filter.name(), kind.map(Enum::name).orElse(""),
                type.map(Enum::name).orElse(""), state.map(Enum::name).orElse(""), packages.list(filter, form.page()).map(PackageCard::of)));
    }

    @GET
    @Path("new")
    @For(Role.OPERATOR)
    public View form() {
        return form(new PackageDraft("", Optional.of(ComponentType.MODULE), Optional.of(PackageKind.FULL), "", "", ""));
    }

    @POST
    public Response create() {
        PackageDraft draft = typed();
        redisplay.onRefusal(() -> form(draft));
        long id = upload.upload(draft, files.of("files"), visitor.name(), clock.instant());
        packages.find(id).ifPresent(this::announce);
        return See.other("firmware/" + id);
    }

    /** Says that the package is there, and if it is not the only one of its kind, which one will be used. */
    private void announce(VersionPackage fresh) {
        List<VersionPackage> alike = packages.along(fresh.path());
        if (alike.size() > 1) {
            flash.say("firmware.created.alike", fresh.name(), alike.get(1).name());
        } else {
            flash.say("firmware.created", fresh.name());
        }
    }

    private PackageDraft typed() {
        return new PackageDraft(form.text("name"), form.choice("type", ComponentType.class),
                form.choice("kind", PackageKind.class), form.text("source"), form.text("target"), form.text("remark"));
    }

    private static View form(PackageDraft typed) {
        return View.of("firmware/form", new FirmwareForm(typed, typed.type().map(Enum::name).orElse(""),
                typed.kind().map(Enum::name).orElse(""), Limits.inForce()));
    }
}
