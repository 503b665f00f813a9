package org.fotacentre.gateway.download;

import java.net.URI;

import org.fotacentre.RunningCentre;

/** Downloads from the server of the console. */
class FirmwareDownloadIT extends DownloadRules {

    @Override
    URI server() {
        return RunningCentre.get().console();
    }
}
