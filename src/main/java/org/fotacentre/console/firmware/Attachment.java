package org.fotacentre.console.firmware;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.fotacentre.firmware.FirmwareFile;
import org.fotacentre.firmware.FirmwareVault;
import org.fotacentre.shared.Refusal;

/** A firmware file as a download for a person, under the name it was uploaded with. */
final class Attachment {

    private Attachment() {
    }

    static Response of(FirmwareFile file, FirmwareVault vault) throws IOException {
        FileChannel content = open(file, vault);
        StreamingOutput body = out -> {
            try (InputStream in = Channels.newInputStream(content)) {
                in.transferTo(out);
            }
        };
        return answer(body, file.name(), file.size());
    }

    /** The signature of a file, as it came, named like the file with {@code .sig} behind it. */
    static Response ofSignature(FirmwareFile file) {
        if (file.signature().isEmpty()) {
            throw new NotFoundException();
        }
        byte[] signature = Base64.getDecoder().decode(file.signature());
        return answer(signature, file.name() + ".sig", signature.length);
    }

    private static Response answer(Object body, String name, long size) {
        return Response.ok(body, MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header("Content-Length", size)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(name))
                .header("X-Content-Type-Options", "nosniff").build();
    }

    private static FileChannel open(FirmwareFile file, FirmwareVault vault) throws IOException {
        return switch (vault.deliver(file.sha256()).join()) {
            case HERE -> vault.open(file.sha256());
            case LATE -> throw Refusal.because("firmware.store.late");
            case LOST -> throw new NotFoundException();
        };
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
