package org.fotacentre.console.monitoring;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Ui;
import org.fotacentre.console.Visitor;
import org.fotacentre.console.sheet.Sheet;
import org.fotacentre.console.sheet.SheetFormat;
import org.fotacentre.console.sheet.SheetWriter;
import org.fotacentre.monitoring.ComponentRow;
import org.fotacentre.monitoring.DeviceRow;
import org.fotacentre.monitoring.DeviceRowFilter;
import org.fotacentre.monitoring.UpgradeExport;
import org.fotacentre.plan.PlanComponent;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.Words;

/** A plan's list of devices as a file, in the words and the zone of whoever downloads it: a row for each device, six columns for each component. */
@RequestScoped
public class MonitoringSheet {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> PARTS = List.of("identifier", "type", "source", "target", "state", "attempts");

    @Inject
    private UpgradeExport export;

    @Inject
    private Visitor visitor;

    @Inject
    private Ui ui;

    Response download(UpgradePlan plan, DeviceRowFilter filter, SheetFormat format) {
        int components = (int) plan.components().stream().filter(PlanComponent::enabled).map(PlanComponent::component).distinct().count();
        Line line = new Line(visitor.locale(), visitor.zone(), components);
        Stream<List<String>> rows = export.pieces(plan, export.announce(plan, filter))
                .flatMap(piece -> piece.devices().stream().map(row -> line.of(row, piece.components().getOrDefault(row.deviceId(), List.of()))));
        return SheetWriter.download(new Sheet("plan-" + plan.id() + "-devices", headings(components), rows), format);
    }

    private List<String> headings(int components) {
        Stream<String> device = Stream.of("DeviceKey", ui.words("device.name"), ui.words("upgrade.status"), ui.words("upgrade.reason"),
                ui.words("device.status"), zoned("upgrade.startedAt"), zoned("upgrade.endedAt"));
        return Stream.concat(device, IntStream.rangeClosed(1, components).boxed()
                .flatMap(number -> PARTS.stream().map(part -> ui.words("monitoring.sheet." + part, List.of(number))))).toList();
    }

    private String zoned(String key) {
        return ui.words(key) + " (" + visitor.zone().getId() + ")";
    }

    /** Writes one row. */
    private record Line(Locale locale, ZoneId zone, int components) {

        List<String> of(DeviceRow row, List<ComponentRow> parts) {
            Stream<String> device = Stream.of(row.deviceKey(), row.name(), word("upgrade.status." + row.status()),
                    row.reason().map(reason -> word("upgrade.reason." + reason)).orElse(""), word("monitoring.presence." + row.presence()),
                    time(row.startedAt()), time(row.endedAt()));
            return Stream.concat(device, IntStream.range(0, components).boxed()
                    .flatMap(number -> number < parts.size() ? cells(parts.get(number)) : PARTS.stream().map(empty -> ""))).toList();
        }

        private Stream<String> cells(ComponentRow part) {
            return Stream.of(part.identifier(), word("upgrade.type." + part.type()), part.source(), part.target(),
                    word("upgrade.state." + part.state()), String.valueOf(part.attempts()));
        }

        private String word(String key) {
            return Words.of(locale, key);
        }

        private String time(Optional<Instant> instant) {
            return instant.map(at -> TIME.withZone(zone).format(at)).orElse("");
        }
    }
}
