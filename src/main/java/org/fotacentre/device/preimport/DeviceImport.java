package org.fotacentre.device.preimport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.device.preimport.RejectedLine.Outcome;
import org.fotacentre.product.Product;
import org.fotacentre.product.Products;
import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;

/** Makes devices known before they connect. Good lines are taken and bad ones reported; nothing is lost in silence. */
@ApplicationScoped
public class DeviceImport {

    /** Most devices in one run (product.md 2.3). */
    public static final int MOST = 10_000;

    private static final Map<String, String> FIELDS = Map.of("device.import.badName", "name",
            "device.import.badSerial", "serialNumber", "device.import.badSecret", "secret");

    @Inject
    private Products products;

    @Inject
    private ImportRuns runs;

    @Inject
    private Event<Audited> audit;

    /** What a list comes to. */
    private record Sorted(List<Newcomer> newcomers, List<RejectedLine> rejected) {
    }

    /**
     * Imports the devices of a list.
     *
     * @return id of the run
     * @throws Refusal if the product is gone, or the list is empty or longer than {@link #MOST}
     */
    @Transactional
    public long run(ImportTarget target, List<ProposedDevice> list, String account, Instant now) {
        var objections = new Objections();
        objections.when(list.isEmpty(), "devices", "device.import.nothing");
        objections.when(list.size() > MOST, "devices", "device.import.long", MOST);
        objections.when(!runs.lockProduct(target.productId()), "product", "product.gone");
        objections.raise();
        Product product = products.find(target.productId()).orElseThrow();
        Sorted sorted = sort(target, list);
        ImportRun run = new ImportRun(target, sorted.newcomers().size(), sorted.rejected().size(), account, now);
        runs.add(run);
        runs.addDevices(run, sorted.newcomers(), now);
        runs.addRejected(run, sorted.rejected());
        audit.fire(new Audited(Audited.Subject.DEVICE, Audited.Action.IMPORT, product.name())
                .with("device.import.accepted", run.accepted()).with("device.import.rejected", run.rejected()));
        return run.id();
    }

    /**
     * Imports a single device.
     *
     * @return id of the run
     * @throws Refusal if it cannot be taken
     */
    @Transactional
    public long runOne(ImportTarget target, ProposedDevice device, String account, Instant now) {
        long run = run(target, List.of(device), account, now);
        var objections = new Objections();
        runs.rejected(run).forEach(line -> objections.when(true, FIELDS.getOrDefault(line.problem(), "deviceKey"), line.problem()));
        objections.raise();
        return run;
    }

    private Sorted sort(ImportTarget target, List<ProposedDevice> list) {
        List<String> keys = list.stream().filter(one -> one.problem().isEmpty()).map(ProposedDevice::deviceKey).distinct().toList();
        Set<String> present = runs.present(target.productId(), keys);
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>());
        Set<String> seen = new HashSet<>();
        for (ProposedDevice one : list) {
            rejection(one, present, seen).ifPresentOrElse(sorted.rejected()::add,
                    () -> sorted.newcomers().add(Newcomer.of(one, target.authentication())));
        }
        return sorted;
    }

    private static Optional<RejectedLine> rejection(ProposedDevice one, Set<String> present, Set<String> seen) {
        return one.problem().map(problem -> RejectedLine.of(one, Outcome.MALFORMED, problem))
                .or(() -> seen.add(one.deviceKey()) ? Optional.empty()
                        : Optional.of(RejectedLine.of(one, Outcome.DUPLICATE, "device.import.duplicate")))
                .or(() -> present.contains(one.deviceKey())
                        ? Optional.of(RejectedLine.of(one, Outcome.PRESENT, "device.import.present")) : Optional.empty());
    }

    /**
     * The DeviceKeys, names, serial numbers and secrets of a run's devices, once.
     *
     * @throws Refusal if the run is gone, or its secrets were taken before
     */
    @Transactional
    public List<List<String>> takeSecrets(long importId, Instant now) {
        ImportRun run = runs.find(importId).orElseThrow(() -> Refusal.because("device.import.gone"));
        run.takeSecrets(now);
        audit.fire(new Audited(Audited.Subject.DEVICE, Audited.Action.DOWNLOAD, "#" + importId)
                .with("audit.detail.shown", "DeviceSecret"));
        return runs.secrets(importId).stream()
                .map(row -> List.of((String) row[0], (String) row[1], (String) row[2], (String) row[3])).toList();
    }
}
