package org.fotacentre.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

import org.openqa.selenium.json.Json;

/** A program that uses the API, a build server for instance. */
record Program(URI console, String token) {

    private static final String BOUNDARY = "-----a-boundary-of-this-test";

    /** What was answered. */
    record Answer(int status, String type, String location, Map<String, Object> json) {

        private static Answer of(HttpResponse<String> response) {
            return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("Location").orElse(""), new Json().toType(response.body(), Json.MAP_TYPE));
        }

        String text(String name) {
            return String.valueOf(json.get(name));
        }

        /** A property of the only file of a package. */
        String ofFile(String name) {
            return String.valueOf(list("files").get(0).get(name));
        }

        /** What is wrong with a field, or an exception. */
        String error(String field) {
            return (String) list("errors").stream().filter(error -> field.equals(error.get("field"))).findFirst().orElseThrow().get("message");
        }

        @SuppressWarnings("unchecked")
        private List<Map<String, Object>> list(String name) {
            return (List<Map<String, Object>>) json.get(name);
        }
    }

    Answer get(String address) {
        return send(HttpRequest.newBuilder(address.startsWith("http") ? URI.create(address) : console.resolve(address)), "en");
    }

    /** Uploads a package with one file. */
    Answer upload(Map<String, String> fields, String fileName, String language) {
        return send(HttpRequest.newBuilder(console.resolve("/api/v1/packages"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body(fields, fileName))), language);
    }

    private Answer send(HttpRequest.Builder request, String language) {
        try {
            return Answer.of(HttpClient.newHttpClient().send(request.header("Authorization", "Bearer " + token)
                    .header("Accept-Language", language).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] body(Map<String, String> fields, String fileName) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(part("name=\"" + name + "\"", value)));
        body.writeBytes(part("name=\"files\"; filename=\"" + fileName + "\"", "123456789"));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return body.toByteArray();
    }

    private static byte[] part(String head, String content) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n").getBytes(UTF_8);
    }
}
