package org.fotacentre.console.device;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fotacentre.console.Visitor;
import org.fotacentre.shared.Words;
import org.fotacentre.device.Device;
import org.fotacentre.device.DeviceTags;
import org.fotacentre.device.ReportedComponents;
import org.fotacentre.product.Product;
import org.fotacentre.product.Products;
import org.fotacentre.shared.Version;

/** Devices as rows of a file, in the words and the time zone of whoever downloads it. */
@RequestScoped
public class DeviceSheet {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> COLUMNS = List.of("device.name", "DeviceKey", "device.product", "ProductKey", "device.type",
            "device.serialNumber", "device.authentication", "device.tags", "device.activation", "device.status", "device.createdAt",
            "device.activatedAt", "device.lastOnlineAt", "device.moduleModel", "device.moduleVersion", "device.components");

    @Inject
    private Products products;

    @Inject
    private DeviceTags tags;

    @Inject
    private ReportedComponents components;

    @Inject
    private Visitor visitor;

    /** What belongs to a piece of the list, fetched for all of it at once. */
    private record Extras(Map<Long, Product> products, Map<Long, List<String>> tags, Map<Long, Map<String, Version>> components) {
    }

    List<String> headings() {
        return COLUMNS.stream().map(column -> Words.find(visitor.locale(), column).orElse(column)).toList();
    }

    /** The rows, made while the stream is used. */
    Stream<List<String>> rows(Stream<List<Device>> pieces) {
        Locale locale = visitor.locale();
        ZoneId zone = visitor.zone();
        Map<Long, Product> byId = products.all().stream().collect(Collectors.toMap(Product::id, Function.identity()));
        return pieces.flatMap(piece -> {
            List<Long> ids = piece.stream().map(Device::id).toList();
            Extras extras = new Extras(byId, tags.of(ids), components.ofDevices(ids));
            return piece.stream().map(device -> new Line(locale, zone).of(device, extras));
        });
    }

    /** Writes one row. */
    private record Line(Locale locale, ZoneId zone) {

        List<String> of(Device device, Extras extras) {
            Product product = extras.products().get(device.productId());
            return List.of(device.name(), device.deviceKey().value(), product.name(), product.productKey().value(),
                    word("product.deviceType." + product.deviceType()), device.serialNumber().orElse(""),
                    word("device.authentication." + device.credentials().authentication()),
                    String.join(", ", extras.tags().getOrDefault(device.id(), List.of())),
                    word(device.activatedAt().isPresent() ? "device.activation.yes" : "device.activation.no"),
                    word(device.isOnline() ? "device.status.ONLINE" : "device.status.OFFLINE"),
                    time(Optional.of(device.createdAt())), time(device.activatedAt()), time(device.lastOnlineAt()),
                    device.moduleModel().orElse(""), device.moduleVersion().map(Object::toString).orElse(""),
                    new TreeMap<>(extras.components().getOrDefault(device.id(), Map.of())).entrySet().stream()
                            .map(one -> one.getKey() + ": " + one.getValue()).collect(Collectors.joining(", ")));
        }

        private String word(String key) {
            return Words.of(locale, key);
        }

        private String time(Optional<Instant> instant) {
            return instant.map(at -> TIME.withZone(zone).format(at)).orElse("");
        }
    }
}
