package org.fotacentre.simulator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fotacentre.wire.Tag;
import org.fotacentre.wire.Ttlv;
import org.fotacentre.wire.Ttlv.Numeric;
import org.fotacentre.wire.Ttlv.Struct;
import org.fotacentre.wire.Ttlv.Text;

/** What a simulated device tells of itself, as fields (protocol.md 4.1 and 4.2). */
record DeviceInformation(DeviceProfile profile, DeviceMemory memory) {

    /** The information sent at each connection; Qth-Py has more of it, in no order. */
    List<Ttlv> all() {
        List<Ttlv> fields = new ArrayList<>(List.of(
                new Text(Tag.INFO_MODEL, profile.moduleModel()),
                new Text(Tag.INFO_VERSION, moduleVersion()),
                new Text(Tag.INFO_COMPONENTS, components()),
                new Text(Tag.INFO_ICCID, "89860000000000000000"),
                new Text(Tag.INFO_SDK, profile.isQth() ? "2.0.3" : "2.9.0"),
                new Struct(Tag.INFO_LOCATING, List.of(new Text(0, "NONE"))),
                new Text(Tag.INFO_DATA_PROTOCOL, profile.isQth() ? "1.10.0" : "1.3.0"),
                new Text(Tag.INFO_COMMUNICATION_PROTOCOL, profile.isQth() ? "3.5.0" : "3.0.0")));
        if (profile.isQth()) {
            String key = profile.address().device().value();
            fields.addAll(List.of(new Text(Tag.INFO_MCC, "460"), new Text(Tag.INFO_MNC, "00"),
                    new Text(Tag.INFO_MODULE_ID, key), new Text(Tag.INFO_SERIAL, key)));
            Collections.shuffle(fields);
        }
        return fields;
    }

    /** What was asked for, as far as there is something. */
    List<Ttlv> only(List<Integer> ids) {
        return all().stream().filter(field -> ids.contains(field.id())).toList();
    }

    /** Versions as they go with an OTA message. */
    List<Ttlv> versions() {
        return List.of(new Text(Tag.MODULE_VERSION, moduleVersion()), new Text(Tag.COMPONENTS, components()));
    }

    /** How the device is, as C-2.9 tells at each connection. */
    List<Ttlv> status() {
        return List.of(new Numeric(Tag.STATUS_BATTERY, profile.battery()), new Numeric(Tag.STATUS_VOLTAGE, new BigDecimal("3.75")),
                new Numeric(Tag.STATUS_RSSI, -70), new Numeric(Tag.STATUS_STORAGE, profile.storageBytes()));
    }

    /** The versions in words. */
    String inWords() {
        return "module " + moduleVersion() + memory.components().entrySet().stream()
                .map(entry -> ", " + entry.getKey() + " " + entry.getValue()).collect(Collectors.joining());
    }

    private String moduleVersion() {
        return memory.moduleVersion().orElse("");
    }

    private String components() {
        List<String> entries = memory.components().entrySet().stream().map(DeviceInformation::entry).toList();
        return profile.isQth()
                ? entries.stream().map(entry -> entry + ";").collect(Collectors.joining())
                : String.join(";", entries);
    }

    private static String entry(Map.Entry<String, String> component) {
        return component.getKey() + ":" + component.getValue();
    }
}
