package org.fotacentre.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fotacentre.account.Account;
import org.fotacentre.notice.Notices;

/** The bell in the frame: how many notices the visitor has not read. */
@RequestScoped
public class Bell {

    @Inject
    private Notices notices;

    @Inject
    private Visitor visitor;

    /** Notices the visitor has not read; 0 for strangers. */
    public long unread() {
        return visitor.isSignedIn() ? notices.after(readUpTo()) : 0;
    }

    /** Id of the last notice the visitor has read. */
    public long readUpTo() {
        Account account = visitor.account();
        return notices.readUpTo(account.id(), account.createdAt());
    }
}
