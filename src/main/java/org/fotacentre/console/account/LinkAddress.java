package org.fotacentre.console.account;

import jakarta.ws.rs.core.UriInfo;

import org.fotacentre.shared.Setting;

/** Whole addresses of our pages, to be sent to people by other ways. */
final class LinkAddress {

    private static final Setting CONSOLE = new Setting("fota.public.url", "");

    private LinkAddress() {
    }

    /** The address of a path under the console's public address, or under the one the administrator uses now if none is set. */
    static String of(UriInfo here, String path) {
        String base = CONSOLE.text().isEmpty() ? here.getBaseUri().toString() : CONSOLE.text();
        return base.replaceFirst("/$", "") + "/" + path;
    }
}
