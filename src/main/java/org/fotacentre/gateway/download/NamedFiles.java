package org.fotacentre.gateway.download;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.firmware.FirmwareFile;
import org.fotacentre.firmware.FirmwareVault;
import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.upgrade.DownloadPass;

/** The files that download tokens name. */
@ApplicationScoped
public class NamedFiles {

    private static final System.Logger LOG = System.getLogger(NamedFiles.class.getName());

    @Inject
    private DownloadPass pass;

    @Inject
    private VersionPackages packages;

    @Inject
    private FirmwareVault vault;

    /** The file, if it is still here and the attempt it was given out for still runs. */
    Optional<FirmwareFile> find(DownloadToken token) {
        return pass.packageOf(token.componentUpgradeId(), token.attempt())
                .flatMap(packages::find).map(VersionPackage::files)
                .filter(files -> token.fileIndex() < files.size())
                .map(files -> files.get(token.fileIndex())).filter(this::isInVault);
    }

    private boolean isInVault(FirmwareFile file) {
        boolean there = vault.holds(file.sha256());
        if (!there) {
            LOG.log(System.Logger.Level.ERROR, "The vault lacks {0}, SHA-256 {1}; restore it from a backup",
                    file.name(), file.sha256());
        }
        return there;
    }
}
