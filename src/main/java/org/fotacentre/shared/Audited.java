package org.fotacentre.shared;

import java.util.List;

/**
 * Something a person did that the audit log keeps (product.md 2.1). Fired by use cases inside their transaction, so
 * the entry is written exactly when the deed is.
 *
 * @param subject kind of thing it was done to
 * @param action what was done
 * @param name name of the thing, as people know it
 * @param details further words: values, before and after
 */
public record Audited(Subject subject, Action action, String name, List<String> details) {

    /** The kinds of things in the audit log. */
    public enum Subject { USER, PRODUCT, DEVICE, SYSTEM, OTA_UPGRADE }

    /** The kinds of deeds in the audit log. */
    public enum Action { CREATE, CHANGE, DELETE, IMPORT, EXPORT, UPLOAD, DOWNLOAD, SIGN_IN, OTHER }

    public Audited {
        details = List.copyOf(details);
    }

    public Audited(Subject subject, Action action, String name, String... details) {
        this(subject, action, name, List.of(details));
    }
}
