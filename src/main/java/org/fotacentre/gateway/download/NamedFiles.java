package org.fotacentre.gateway.download;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.firmware.FirmwareFile;
import org.fotacentre.firmware.FirmwareVault;
import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.firmware.VersionPackages;

/** The files that download tokens name. */
@ApplicationScoped
public class NamedFiles {

    private static final System.Logger LOG = System.getLogger(NamedFiles.class.getName());

    @Inject
    private VersionPackages packages;

    @Inject
    private FirmwareVault vault;

    /** The file, if it is still here. */
    Optional<FirmwareFile> find(DownloadToken token) {
        return packages.find(token.packageId()).map(VersionPackage::files)
                .filter(files -> token.fileIndex() < files.size())
                .map(files -> files.get(token.fileIndex())).filter(file -> isInVault(file, token));
    }

    private boolean isInVault(FirmwareFile file, DownloadToken token) {
        boolean there = vault.holds(file.sha256());
        if (!there) {
            LOG.log(System.Logger.Level.ERROR, "The vault lacks {0} of package {1}; restore it from a backup",
                    file.name(), token.packageId());
        }
        return there;
    }
}
