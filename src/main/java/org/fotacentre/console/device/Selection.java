package org.fotacentre.console.device;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fotacentre.console.Form;
import org.fotacentre.device.Device;
import org.fotacentre.device.DeviceExport;
import org.fotacentre.device.Devices;
import org.fotacentre.shared.Refusal;

/** The devices that somebody ticked in the list, or all that pass its filters. */
@RequestScoped
public class Selection {

    /** Most devices dealt with at a time. */
    static final int MOST = 1000;

    @Inject
    private Devices devices;

    @Inject
    private DeviceExport lists;

    @Inject
    private Form form;

    /**
     * The devices.
     *
     * @throws Refusal if none was ticked, or more than {@value #MOST} pass the filters
     */
    List<Device> devices() {
        List<Device> found = form.flag("all") ? filtered() : ticked();
        if (found.isEmpty()) {
            throw Refusal.because("device.selection.none");
        }
        return found;
    }

    private List<Device> ticked() {
        return form.texts("device").stream().filter(id -> id.matches("\\d{1,18}")).distinct().limit(MOST)
                .flatMap(id -> devices.findLive(Long.parseLong(id)).stream()).toList();
    }

    private List<Device> filtered() {
        DeviceFilters filters = DeviceFilters.of(form);
        List<Device> found;
        try (Stream<List<Device>> pieces = lists.pieces(filters.filter(), filters.order())) {
            found = pieces.flatMap(List::stream).limit(MOST + 1L).toList();
        }
        if (found.size() > MOST) {
            throw Refusal.because("device.selection.many", MOST);
        }
        return found;
    }
}
