package org.fotacentre.device;

import java.util.List;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;

/** People sort devices by giving them tags, one device or many at a time. */
@ApplicationScoped
public class DeviceTagging {

    /** Longest tag, in characters. */
    public static final int MAX_LENGTH = 32;

    /** Most tags of one device. */
    public static final int MOST_TAGS = 20;

    @Inject
    private Devices devices;

    @Inject
    private DeviceTags tags;

    @Inject
    private Event<Audited> audit;

    /**
     * Gives one device exactly these tags.
     *
     * @throws Refusal if the device is gone, a tag is too long, or there are too many
     */
    @Transactional
    public void replace(long deviceId, List<String> wanted) {
        Device device = devices.findLive(deviceId).orElseThrow(() -> Refusal.because("device.gone"));
        List<String> before = tags.of(deviceId);
        check(wanted, "tags");
        before.stream().filter(tag -> !wanted.contains(tag)).forEach(tag -> tags.remove(List.of(deviceId), tag));
        wanted.stream().filter(tag -> !before.contains(tag)).forEach(tag -> tags.add(List.of(deviceId), tag));
        audit.fire(new Audited(Audited.Subject.DEVICE, Audited.Action.CHANGE, device.deviceKey().value())
                .changed("device.tags", String.join(", ", before), String.join(", ", wanted)));
    }

    /**
     * Adds tags to devices and takes others away.
     *
     * @throws Refusal if neither is asked for, a tag is too long, or a device would have too many
     */
    @Transactional
    public void change(List<Long> deviceIds, List<String> added, List<String> removed) {
        var objections = new Objections();
        objections.when(added.isEmpty() && removed.isEmpty(), "added", "device.tags.nothing");
        objections.raise();
        check(added, "added");
        removed.forEach(tag -> tags.remove(deviceIds, tag));
        added.forEach(tag -> tags.add(deviceIds, tag));
        objections.when(tags.of(deviceIds).values().stream().anyMatch(all -> all.size() > MOST_TAGS), "added", "device.tags.many", MOST_TAGS);
        objections.raise();
        audit.fire(new Audited(Audited.Subject.DEVICE, Audited.Action.CHANGE, names(deviceIds))
                .with("device.tags.added", String.join(", ", added)).with("device.tags.removed", String.join(", ", removed)));
    }

    private static void check(List<String> wanted, String field) {
        var objections = new Objections();
        wanted.stream().filter(tag -> tag.length() > MAX_LENGTH).findFirst()
                .ifPresent(tag -> objections.when(true, field, "device.tags.long", MAX_LENGTH, tag));
        objections.when(new TreeSet<>(wanted).size() > MOST_TAGS, field, "device.tags.many", MOST_TAGS);
        objections.raise();
    }

    /** The first device, and how many more. */
    private String names(List<Long> deviceIds) {
        String first = devices.findLive(deviceIds.get(0)).map(device -> device.deviceKey().value()).orElse("?");
        return deviceIds.size() == 1 ? first : first + " +" + (deviceIds.size() - 1);
    }
}
