package org.fotacentre.product;

import org.fotacentre.shared.Objections;

/**
 * What a person says about a new product.
 *
 * @param name 1–100 characters, unique in the installation
 * @param category free text, at most 100 characters
 * @param description free text, at most 500 characters
 * @param dynamicAuthentication whether unknown devices with the right secret become devices of the product by themselves
 */
public record ProductFacts(String name, DeviceType deviceType, Network network, DataFormat dataFormat,
        String category, String description, boolean dynamicAuthentication) {

    static final int MAX_NAME = 100;
    static final int MAX_CATEGORY = 100;
    static final int MAX_DESCRIPTION = 500;

    void check(Objections objections) {
        objections.when(name.isEmpty(), "name", "product.name.missing");
        objections.when(name.length() > MAX_NAME, "name", "error.tooLong", MAX_NAME);
        objections.when(category.length() > MAX_CATEGORY, "category", "error.tooLong", MAX_CATEGORY);
        objections.when(description.length() > MAX_DESCRIPTION, "description", "error.tooLong", MAX_DESCRIPTION);
    }
}
