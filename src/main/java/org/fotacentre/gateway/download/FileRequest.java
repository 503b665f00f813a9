package org.fotacentre.gateway.download;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A request for a file, whatever carried it here.
 *
 * @param path path of its address
 * @param head whether the file itself is not wanted (HEAD)
 * @param headers gives the value of a header, named in any letter case, or null
 */
record FileRequest(String path, boolean head, UnaryOperator<String> headers) {

    /** The last part of the address, which is all the permission it takes. */
    String ticket() {
        return path.startsWith(DownloadLink.PATH) ? path.substring(DownloadLink.PATH.length()) : "";
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name));
    }
}
