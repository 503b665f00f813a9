package org.fotacentre.firmware;

import java.io.IOException;

/** A content that came is not the one that was filed. */
final class DamagedContent extends IOException {

    DamagedContent(String expected, Digests found) {
        super("%d bytes with SHA-256 %s instead of %s".formatted(found.size(), found.sha256(), expected));
    }
}
