package org.fotacentre.gateway.download;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.firmware.FirmwareFile;
import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.upgrade.DownloadPass;

/** The files that download tokens name. */
@ApplicationScoped
public class NamedFiles {

    @Inject
    private DownloadPass pass;

    @Inject
    private VersionPackages packages;

    /** The file, if the attempt it was given out for still runs. */
    Optional<FirmwareFile> find(DownloadToken token) {
        return pass.packageOf(token.componentUpgradeId(), token.attempt())
                .flatMap(packages::find).map(VersionPackage::files)
                .filter(files -> token.fileIndex() < files.size())
                .map(files -> files.get(token.fileIndex()));
    }
}
