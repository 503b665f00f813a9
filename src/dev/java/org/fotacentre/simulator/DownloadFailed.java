package org.fotacentre.simulator;

import java.io.IOException;

/** A file did not arrive as the device needs it; the message says why. */
final class DownloadFailed extends IOException {

    DownloadFailed(String reason) {
        super(reason);
    }

    DownloadFailed(String reason, IOException cause) {
        super(reason + ": " + cause.getMessage(), cause);
    }
}
