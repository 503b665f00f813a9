package org.fotacentre.console.firmware;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Ui;
import org.fotacentre.console.sheet.Sheet;
import org.fotacentre.console.sheet.SheetFormat;
import org.fotacentre.console.sheet.SheetWriter;
import org.fotacentre.firmware.PackageFilter;
import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.firmware.VersionPackages;

/** The list of version packages as a file, in the visitor's language. */
@RequestScoped
class PackageSheet {

    private static final int SLICE = 200;
    private static final List<String> COLUMNS = List.of("firmware.name", "firmware.kind", "firmware.state", "firmware.type",
            "firmware.source", "firmware.target", "firmware.remark", "firmware.bytes", "firmware.uploadedBy", "firmware.createdAt",
            "firmware.updatedAt");

    @Inject
    private VersionPackages packages;

    @Inject
    private Ui ui;

    Response download(PackageFilter filter, String ending) {
        SheetFormat format = SheetFormat.of(ending).orElseThrow(NotFoundException::new);
        Stream<List<VersionPackage>> slices = Stream.iterate(packages.slice(filter, Long.MAX_VALUE, SLICE), slice -> !slice.isEmpty(),
                slice -> packages.slice(filter, slice.get(slice.size() - 1).id(), SLICE));
        List<List<String>> rows = slices.flatMap(List::stream).map(PackageCard::of).map(this::cells).toList();
        return SheetWriter.download(new Sheet("packages", COLUMNS.stream().map(ui::words).toList(), rows.stream()), format);
    }

    private List<String> cells(PackageCard row) {
        return List.of(row.name(), ui.words("firmware.kind." + row.kind()), ui.words("firmware.state." + row.state()),
                ui.words("firmware.type." + row.type()), ui.dash(row.source()), row.target(), row.remark(),
                String.valueOf(row.size()), row.uploadedBy(), ui.time(row.createdAt()), ui.time(row.updatedAt()));
    }
}
