package org.fotacentre.console.device.preimport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fotacentre.console.UploadedFiles;
import org.fotacentre.console.sheet.SheetReader;
import org.fotacentre.device.preimport.ProposedDevice;
import org.fotacentre.firmware.IncomingFile;
import org.fotacentre.shared.Refusal;

/** The devices that a form gives to be imported, whichever way it gives them. */
@RequestScoped
public class ProposedDevices {

    @Inject
    private UploadedFiles files;

    /** @throws Refusal if the file cannot be read, or the first serial number is none */
    List<ProposedDevice> of(ImportForm form) {
        List<ProposedDevice> given = switch (form.way()) {
            case SINGLE -> List.of(new ProposedDevice(1, form.one().deviceKey(), form.one().name(),
                    form.one().serialNumber(), form.one().secret()));
            case PASTE -> DeviceTable.read(SheetReader.read("devices", "pasted.txt",
                    new ByteArrayInputStream(form.pasted().getBytes(StandardCharsets.UTF_8))));
            case FILE -> files.of("devices").stream().findFirst().map(ProposedDevices::read)
                    .orElseThrow(() -> Refusal.at("devices", "device.import.noFile"));
        };
        return form.numbering().wanted() ? numbered(given, form.numbering()) : given;
    }

    private static List<ProposedDevice> read(IncomingFile file) {
        try (InputStream content = file.content().open()) {
            return DeviceTable.read(SheetReader.read("devices", file.name(), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts the serial numbers up for those that have none. */
    private static List<ProposedDevice> numbered(List<ProposedDevice> given, ImportForm.Numbering numbering) {
        if (!numbering.first().matches("\\d{1,12}")) {
            throw Refusal.at("first", "device.import.first.bad");
        }
        String pattern = "%0" + numbering.first().length() + "d";
        AtomicLong next = new AtomicLong(Long.parseLong(numbering.first()));
        return given.stream().map(one -> one.serialNumber().isEmpty()
                ? one.numbered(numbering.prefix() + pattern.formatted(next.getAndIncrement())) : one).toList();
    }
}
