package org.fotacentre.console.firmware;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.fotacentre.firmware.FirmwareFile;
import org.fotacentre.firmware.FirmwareVault;

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
        return Response.ok(body, MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header("Content-Length", file.size())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(file.name()))
                .header("X-Content-Type-Options", "nosniff").build();
    }

    private static FileChannel open(FirmwareFile file, FirmwareVault vault) throws IOException {
        try {
            return vault.open(file.sha256());
        } catch (NoSuchFileException e) {
            throw new NotFoundException(e);
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
