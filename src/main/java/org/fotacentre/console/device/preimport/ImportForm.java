package org.fotacentre.console.device.preimport;

import org.fotacentre.console.Form;
import org.fotacentre.device.Authentication;

/**
 * What was typed into the form of an import.
 *
 * @param way how the devices are given
 * @param product id of the product, or empty text
 * @param one what was typed for a single device
 * @param pasted the list that was pasted
 * @param numbering how missing serial numbers are made
 */
public record ImportForm(Way way, String product, Authentication authentication, One one, String pasted, Numbering numbering) {

    /** How devices are given: one by one, in a text field, or in a file. */
    public enum Way { SINGLE, PASTE, FILE }

    /** A single device. */
    public record One(String deviceKey, String name, String serialNumber, String secret) {
    }

    /**
     * Serial numbers that are counted up.
     *
     * @param prefix what each starts with
     * @param first the first number, as it was typed
     */
    public record Numbering(boolean wanted, String prefix, String first) {
    }

    static ImportForm of(Form form) {
        return new ImportForm(form.choice("way", Way.class).orElse(Way.SINGLE), form.text("product"),
                form.choice("authentication", Authentication.class).orElse(Authentication.DYNAMIC),
                new One(form.text("deviceKey"), form.text("name"), form.text("serialNumber"), form.text("secret")),
                form.text("devices"), new Numbering(form.flag("numbered"), form.text("prefix"), form.text("first")));
    }
}
