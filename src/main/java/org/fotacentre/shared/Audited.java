package org.fotacentre.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * Something a person did that the audit log keeps (product.md 2.1). Fired by use cases inside their transaction, so
 * the entry is written exactly when the deed is.
 *
 * @param subject kind of thing it was done to
 * @param action what was done
 * @param name name of the thing, as people know it
 * @param details what exactly, with the values before and after
 */
public record Audited(Subject subject, Action action, String name, List<Detail> details) {

    /** The kinds of things in the audit log. */
    public enum Subject { USER, PRODUCT, DEVICE, SYSTEM, OTA_UPGRADE }

    /** The kinds of deeds in the audit log. */
    public enum Action { CREATE, CHANGE, DELETE, IMPORT, EXPORT, REGISTER, UPLOAD, SIGN_IN, SIGN_OUT, DOWNLOAD, OTHER }

    /**
     * One value that belongs to the deed.
     *
     * @param label message key that names the value, such as the label of its form field
     * @param before the value before, or empty text when there was none
     * @param after the value after, or empty text when there is none
     */
    public record Detail(String label, String before, String after) {
    }

    public Audited {
        details = List.copyOf(details);
    }

    /** A deed without details. */
    public Audited(Subject subject, Action action, String name) {
        this(subject, action, name, List.of());
    }

    /** The same deed with one more value. */
    public Audited with(String label, Object value) {
        return plus(new Detail(label, "", String.valueOf(value)));
    }

    /** The same deed with the values of a field before and after, if they differ. */
    public Audited changed(String label, Object before, Object after) {
        return before.equals(after) ? this : plus(new Detail(label, String.valueOf(before), String.valueOf(after)));
    }

    private Audited plus(Detail detail) {
        List<Detail> all = new ArrayList<>(details);
        all.add(detail);
        return new Audited(subject, action, name, all);
    }
}
