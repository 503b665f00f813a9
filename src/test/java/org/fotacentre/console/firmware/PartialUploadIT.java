package org.fotacentre.console.firmware;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.fotacentre.BesideOthers;
import org.fotacentre.Database;
import org.fotacentre.RunningCentre;
import org.fotacentre.tour.Browser;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Files that arrive piece by piece before the form, as the script of the form sends them. */
@BesideOthers
class PartialUploadIT {

    private final RunningCentre centre = RunningCentre.get();
    private final Browser browser = Browser.signedIn(centre, "en");
    private final Document form = browser.open("/firmware/new");
    private final HttpClient http = HttpClient.newHttpClient();
    private final String name = "piece-" + UUID.randomUUID().toString().substring(0, 8) + ".bin";

    @Test
    void a_broken_upload_goes_on_where_it_stopped_and_becomes_a_package() throws Exception {
        String id = begin().replaceFirst("\\{\"id\":(\\d+),\"received\":0}", "$1");
        assertEquals(state(id, 4), send(id, 0, "1234").body());
        breakOff(id, 4);
        Database.await("6", "select received from partial_file where id = ?", id);

        assertEquals(state(id, 6), begin(), "the browser was closed meanwhile; the same file was chosen again");
        assertEquals(409, send(id, 0, "1234").statusCode());
        assertEquals(state(id, 6), send(id, 9, "x").body());
        assertEquals(state(id, 9), send(id, 6, "789").body());

        Document shown = submit(id);
        assertEquals("25f9e794323b453885f5181f1b624d0b", shown.selectFirst(".digests code").text());
        assertEquals("0", Database.text("select count(*) from partial_file where id = ?", id));
    }

    @Test
    void a_refused_form_keeps_what_was_sent_and_a_file_that_is_not_complete_is_asked_for_again() throws Exception {
        String id = begin().replaceFirst("\\{\"id\":(\\d+).*", "$1");

        assertEquals("A file has not arrived completely. Send the form again; it goes on where it stopped.", submit(id).getElementById("files-error").text());
        assertEquals(state(id, 9), send(id, 0, "123456789").body());
        assertEquals(1, submit(id).select(".alert-success").size());
    }

    @Test
    void a_file_whose_bytes_are_in_the_folder_of_another_node_begins_anew() throws Exception {
        String id = begin().replaceFirst("\\{\"id\":(\\d+).*", "$1");
        Database.change("update partial_file set received = 4 where id = ?", id);

        assertTrue(begin().endsWith("\"received\":0}"));
    }

    @Test
    void only_who_began_goes_on_and_only_from_the_page() throws Exception {
        String id = begin().replaceFirst("\\{\"id\":(\\d+).*", "$1");
        Database.change("update partial_file set account = 'somebody else' where id = ?", id);

        assertEquals(404, send(id, 0, "1234").statusCode());
        assertEquals(303, http.send(request("/" + id + "?offset=0", "1234").setHeader("Cookie", "").build(), BodyHandlers.ofString()).statusCode());
        assertEquals(403, http.send(request("/" + id + "?offset=0", "1234").setHeader("X-CSRF-Token", "forged").build(), BodyHandlers.ofString()).statusCode());
        assertEquals("0", Database.text("select received from partial_file where id = ?", id));
    }

    private String begin() throws IOException, InterruptedException {
        BodyPublisher facts = BodyPublishers.ofString("name=" + name + "&size=9&modified=1700000000000");
        return http.send(request("", "").POST(facts).setHeader("Content-Type", "application/x-www-form-urlencoded").build(), BodyHandlers.ofString()).body();
    }

    private HttpResponse<String> send(String id, long offset, String piece) throws IOException, InterruptedException {
        return http.send(request("/" + id + "?offset=" + offset, piece).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String piece) {
        return HttpRequest.newBuilder(URI.create(centre.console() + "/firmware/partial" + path)).POST(BodyPublishers.ofString(piece))
                .header("Content-Type", "application/octet-stream").header("Cookie", browser.cookies())
                .header("X-CSRF-Token", form.selectFirst("[name=csrf]").val());
    }

    /** Promises five bytes and hangs up after two. */
    private void breakOff(String id, long offset) throws IOException {
        try (Socket socket = new Socket(centre.console().getHost(), centre.console().getPort()); OutputStream out = socket.getOutputStream()) {
            out.write(List.of("POST /firmware/partial/" + id + "?offset=" + offset + " HTTP/1.1", "Host: " + centre.console().getAuthority(),
                    "Cookie: " + browser.cookies(), "X-CSRF-Token: " + form.selectFirst("[name=csrf]").val(),
                    "Content-Type: application/octet-stream", "Content-Length: 5", "", "56").stream()
                    .reduce((one, next) -> one + "\r\n" + next).orElseThrow().getBytes(US_ASCII));
        }
    }

    private Document submit(String id) {
        form.selectFirst("form[data-upload]").appendElement("input").attr("type", "hidden").attr("name", "sent");
        return browser.press(form, "form[data-upload] button.btn-primary",
                Map.of("name", name, "type", "MODULE", "kind", "FULL", "target", "1", "sent", id));
    }

    private static String state(String id, int received) {
        return "{\"id\":" + id + ",\"received\":" + received + "}";
    }
}
