package org.fotacentre.tour.chromium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;

import org.fotacentre.firmware.Digests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of the upload form on a bad line: the answer to the second piece is lost. */
class BrokenUploadIT {

    private static final String LOSE_SECOND_ANSWER = """
            const send = window.fetch;
            const offsets = [];
            window.fetch = (address, options) => {
              const offset = String(address).split('offset=')[1];
              if (offset) sessionStorage.setItem('offsets', offsets.push(offset) && offsets.join(' '));
              return send(address, options).then((answer) => {
                if (offset && offsets.length === 2) throw new TypeError('broken');
                return answer;
              });
            };""";

    @TempDir
    private Path folder;

    @Test
    void goes_on_by_itself_where_it_stopped() throws IOException {
        byte[] firmware = new byte[2_500_000];
        new Random(42).nextBytes(firmware);
        Path file = Files.write(folder.resolve("lamp.bin"), firmware);

        try (Person person = Person.administrator("zh")) {
            person.open("/firmware/new");
            person.types("firmware.name", "Broken " + UUID.randomUUID().toString().substring(0, 8));
            person.types("firmware.target", "1.0");
            person.attaches("#files", file);
            person.run(LOSE_SECOND_ANSWER);
            person.presses("firmware.add", "form[data-upload]");

            person.seesElement(".alert-success");
            assertEquals("0 1048576 1048576 2097152", person.run("return sessionStorage.getItem('offsets')"));
            String md5 = Digests.copying(new ByteArrayInputStream(firmware), OutputStream.nullOutputStream()).md5();
            assertTrue(person.text().contains(md5), person.text());
        }
    }
}
