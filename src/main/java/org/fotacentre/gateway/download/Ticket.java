package org.fotacentre.gateway.download;

/** What the last part of a download address turns out to be. */
sealed interface Ticket {

    /** It was given out by us and is still good. */
    record Valid(DownloadToken token) implements Ticket {
    }

    /** It lets nobody in. */
    enum Refused implements Ticket {
        /** Given out by us, but too long ago. */
        EXPIRED,
        /** Of the right form, but not signed by us. */
        FORGED,
        /** Not even of the right form. */
        MALFORMED
    }
}
