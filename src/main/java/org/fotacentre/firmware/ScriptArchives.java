package org.fotacentre.firmware;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.shared.ComponentType;

/** Looks at the archives of MCU packages, which may be scripts of a Quectel module; other MCUs unpack as they like. */
@ApplicationScoped
public class ScriptArchives {

    private static final String ENDING = ".tar.gz";

    @Inject
    private FirmwareVault vault;

    /** A file that the Python client of Quectel modules cannot unpack; {@code header} is not {@link ArchiveHeader#PLAIN}. */
    public record Doubt(String file, ArchiveHeader header) {
    }

    /** The doubtful files of a package, in the order of upload; a package for modules has none. */
    public List<Doubt> doubts(VersionPackage found) {
        if (found.type() != ComponentType.MCU) {
            return List.of();
        }
        return found.files().stream().filter(file -> file.name().toLowerCase(Locale.ROOT).endsWith(ENDING) && isHere(file))
                .map(file -> new Doubt(file.name(), header(file))).filter(doubt -> doubt.header() != ArchiveHeader.PLAIN).toList();
    }

    private boolean isHere(FirmwareFile file) {
        return vault.deliverSoon(file.sha256()).join() == Delivery.HERE;
    }

    private ArchiveHeader header(FirmwareFile file) {
        try {
            return ArchiveHeader.of(vault.read(file.sha256(), 0, (int) Math.min(ArchiveHeader.BYTES, file.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
