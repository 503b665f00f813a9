package org.fotacentre.console.device;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.fotacentre.console.Form;
import org.fotacentre.console.Option;
import org.fotacentre.device.DeviceFilter;
import org.fotacentre.product.Product;

/**
 * The filters of the device list as they were chosen, and the products there are to choose from.
 *
 * @param product id of the product, or empty text
 * @param connection {@link Connection} by name, or empty text
 */
public record DeviceFilters(String product, String text, String connection, List<Option> products) {

    /** The presence the list is narrowed to. */
    public enum Connection { ONLINE, OFFLINE }

    static DeviceFilters of(Form form, List<Product> products) {
        return new DeviceFilters(form.text("product"), form.text("text"),
                connection(form).map(Enum::name).orElse(""),
                products.stream().map(product -> new Option(product.id().toString(), product.name())).toList());
    }

    /** The same for the store. */
    static DeviceFilter asked(Form form) {
        var product = form.number("product");
        return new DeviceFilter(product.isPresent() ? OptionalLong.of(product.getAsInt()) : OptionalLong.empty(),
                form.text("text"), connection(form).map(Connection.ONLINE::equals));
    }

    private static Optional<Connection> connection(Form form) {
        return form.choice("connection", Connection.class);
    }

    /** Whether the list is narrowed at all. */
    public boolean any() {
        return !product.isEmpty() || !text.isEmpty() || !connection.isEmpty();
    }
}
