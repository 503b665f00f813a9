package org.fotacentre.monitoring;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.Audited;

/** A plan's list of devices leaves the house, whole. It is on record. */
@ApplicationScoped
public class UpgradeExport {

    private static final int PIECE = 500;

    @Inject
    private PlanDevices devices;

    @Inject
    private ComponentRows components;

    @Inject
    private Event<Audited> audit;

    /** Some devices in order, and the components of those that the plan has dealt with, by device. */
    public record Piece(List<DeviceRow> devices, Map<Long, List<ComponentRow>> components) {
    }

    /** Puts on record that somebody takes the devices that pass the filter, and answers their ids. */
    @Transactional
    public List<Long> announce(UpgradePlan plan, DeviceRowFilter filter) {
        List<Long> ids = devices.ids(plan, filter);
        audit.fire(new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.EXPORT, plan.name()).with("device.export.number", ids.size()));
        return ids;
    }

    /** What is to be told of these devices, read piece by piece while the stream is used. */
    public Stream<Piece> pieces(UpgradePlan plan, List<Long> ids) {
        return IntStream.range(0, (ids.size() + PIECE - 1) / PIECE)
                .mapToObj(piece -> ids.subList(piece * PIECE, Math.min(ids.size(), (piece + 1) * PIECE)))
                .map(some -> new Piece(devices.rows(plan, some), components.of(plan.id(), some)));
    }
}
