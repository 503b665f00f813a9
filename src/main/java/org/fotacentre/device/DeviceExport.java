package org.fotacentre.device;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;

/** A list of devices leaves the house, whole. It is on record. */
@ApplicationScoped
public class DeviceExport {

    @Inject
    private Devices devices;

    @Inject
    private Event<Audited> audit;

    /** Puts on record that somebody takes the devices that pass the filter. */
    @Transactional
    public void announce(DeviceFilter filter) {
        audit.fire(new Audited(Audited.Subject.DEVICE, Audited.Action.EXPORT, "*")
                .with("device.export.number", devices.count(filter)));
    }

    /** The devices in order, read piece by piece while the stream is used. */
    public Stream<List<Device>> pieces(DeviceFilter filter, DeviceOrder order) {
        return Stream.iterate(devices.next(filter, order, Optional.empty()), piece -> !piece.isEmpty(),
                piece -> devices.next(filter, order, Optional.of(piece.get(piece.size() - 1))));
    }
}
