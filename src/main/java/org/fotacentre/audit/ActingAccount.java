package org.fotacentre.audit;

import jakarta.enterprise.context.RequestScoped;

/** For whom the program acts that sent this request. A door that lets programs in says it before anything is done; people sign in. */
@RequestScoped
public class ActingAccount {

    private String name = "";

    /** From now on the deeds of this request are those of the account of that name. */
    public void become(String name) {
        this.name = name;
    }

    /** Name of the account, or empty text when no program acts. */
    public String name() {
        return name;
    }
}
