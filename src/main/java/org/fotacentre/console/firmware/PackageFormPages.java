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
import org.fotacentre.firmware.IncomingFiles;
import org.fotacentre.firmware.PackageDraft;
import org.fotacentre.firmware.PackageKind;
import org.fotacentre.firmware.PackageUpload;
import org.fotacentre.firmware.PartialUpload;
import org.fotacentre.shared.ComponentType;

/** Adding a version package. Its files come with the form, or came before it, piece by piece ({@link PartialPages}). */
@RequestScoped
@For(Role.OPERATOR)
@Path("firmware")
public class PackageFormPages {

    @Inject
    private PackageUpload upload;

    @Inject
    private PartialUpload partial;

    @Inject
    private VersionAdvising advising;

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

    /** The form for a new package, with what was typed so far. */
    public record PackageForm(PackageDraft typed, String signature, Limits limits, VersionAdvising.Advice advice) {

        /** Name of the chosen component type, or empty text. */
        public String type() {
            return typed.type().map(Enum::name).orElse("");
        }

        /** Name of the chosen kind, or empty text. */
        public String kind() {
            return typed.kind().map(Enum::name).orElse("");
        }
    }

    /** The part of the form that follows what is typed. */
    public record AdvicePage(VersionAdvising.Advice advice) {
    }

    /** What may be uploaded. */
    public record Limits(int files, int megabytes, List<String> endings) {

        static Limits inForce() {
            return new Limits(PackageUpload.MAX_FILES, IncomingFile.maxMegabytes(), IncomingFile.ENDINGS);
        }
    }

    @GET
    @Path("new")
    public View form() {
        return form(new PackageDraft("", Optional.of(ComponentType.MODULE), Optional.of(PackageKind.FULL), "", "", ""));
    }

    /** What there is to think over about the versions as they are being typed, and versions to pick from. */
    @GET
    @Path("new/advice")
    public View advice() {
        return View.of("firmware/_advice", new AdvicePage(advising.of(typed())));
    }

    @POST
    public Response create() {
        PackageDraft draft = typed();
        redisplay.onRefusal(() -> form(draft));
        long id = upload.upload(draft, arrived(), visitor.name(), clock.instant());
        partial.discard(sentBefore(), visitor.name());
        flash.say("firmware.created", draft.name());
        return See.other("firmware/" + id);
    }

    private PackageDraft typed() {
        return new PackageDraft(form.text("name"), form.choice("type", ComponentType.class),
                form.choice("kind", PackageKind.class), form.text("source"), form.text("target"), form.text("remark"));
    }

    private IncomingFiles arrived() {
        List<Long> before = sentBefore();
        return new IncomingFiles(before.isEmpty() ? files.of("files") : partial.complete(before, visitor.name()),
                files.of("signatures"), form.text("signature"));
    }

    private List<Long> sentBefore() {
        return form.texts("sent").stream().filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).toList();
    }

    private View form(PackageDraft typed) {
        return View.of("firmware/form", new PackageForm(typed, form.text("signature"), Limits.inForce(), advising.of(typed)));
    }
}
