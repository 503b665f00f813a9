package org.fotacentre.firmware;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.firmware.store.ObjectStore;
import org.fotacentre.firmware.store.StoreTrouble;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;

/**
 * Makes a version package of what a person typed and of the files sent along (product.md 2.5). Everything that is wrong
 * is reported together. The files are streamed into the vault's staging once and from there into the object store, if there
 * is one, outside any transaction; only then is the package filed. What was refused or failed leaves nothing behind, or
 * what {@link VaultCleaning} finds.
 */
@ApplicationScoped
public class PackageUpload {

    /** Most files of one package (product.md 5). */
    public static final int MAX_FILES = 5;

    private static final System.Logger LOG = System.getLogger(PackageUpload.class.getName());

    @Inject
    private VersionPackages packages;

    @Inject
    private VaultIntake intake;

    @Inject
    private Optional<ObjectStore> store;

    @Inject
    private PackageFiling filing;

    /**
     * Uploads a package.
     *
     * @return its id
     * @throws Refusal when anything breaks a rule, the name is taken, or the object store takes no file
     * @throws UncheckedIOException when a file cannot be read to its end or not be stored
     */
    public long upload(PackageDraft draft, IncomingFiles incoming, String account, Instant now) {
        check(draft, incoming);
        List<StagedContent> staged = new ArrayList<>();
        try {
            for (IncomingFile file : incoming.files()) {
                staged.add(stage(file));
            }
            VersionPackage fresh = new VersionPackage(draft, described(incoming, staged), account, now);
            share(staged);
            return filing.file(fresh, staged, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            staged.forEach(PackageUpload::remove);
        }
    }

    private void check(PackageDraft draft, IncomingFiles incoming) {
        Objections objections = new Objections();
        draft.check(objections);
        objections.when(packages.isNameTaken(draft.name()), "name", "firmware.name.taken");
        incoming.check(objections);
        objections.raise();
    }

    private StagedContent stage(IncomingFile file) throws IOException {
        try (InputStream content = file.content().open()) {
            StagedContent staged = intake.stage(content);
            if (staged.digests().size() != file.size()) {
                staged.close();
                throw new IOException("%s has %d bytes, not %d".formatted(file.name(), staged.digests().size(), file.size()));
            }
            return staged;
        }
    }

    /** Before the package is saved: one that cannot be downloaded must not be there. */
    private void share(List<StagedContent> staged) throws IOException {
        if (store.isEmpty()) {
            return;
        }
        try {
            for (StagedContent content : staged) {
                store.get().put(content.digests().sha256(), content.file());
            }
        } catch (StoreTrouble e) {
            LOG.log(System.Logger.Level.ERROR, "The package store, {0}, takes no file: {1}", store.get(), e.getMessage());
            throw Refusal.because("firmware.store." + e.kind());
        }
    }

    private static List<FirmwareFile> described(IncomingFiles incoming, List<StagedContent> staged) throws IOException {
        List<FirmwareFile> described = new ArrayList<>();
        for (int i = 0; i < staged.size(); i++) {
            IncomingFile file = incoming.files().get(i);
            described.add(new FirmwareFile(i, file.name(), staged.get(i).digests(), Signature.read(file, incoming)));
        }
        return described;
    }

    private static void remove(StagedContent staged) {
        try {
            staged.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
