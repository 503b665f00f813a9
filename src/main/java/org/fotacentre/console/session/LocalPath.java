package org.fotacentre.console.session;

/** Keeps "go back to" parameters inside this application. */
final class LocalPath {

    private LocalPath() {
    }

    /** {@code path} when it is a plain path on this server, else the home page. */
    static String of(String path) {
        return path.matches("/[0-9A-Za-z][0-9A-Za-z/_.-]*") ? path : "/";
    }
}
