package org.fotacentre.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** A program that uses the API, a build server for instance. */
record Program(URI console, String token) {

    private static final String BOUNDARY = "-----a-boundary-of-this-test";

    /** What was answered. */
    record Answer(int status, String type, String location, JsonObject json) {

        private static Answer of(HttpResponse<String> response) {
            JsonObject json = Json.createReader(new StringReader(response.body())).readObject();
            return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("Location").orElse(""), json);
        }

        /** What is wrong with a field, or an exception. */
        String error(String field) {
            return json.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                    .filter(error -> error.getString("field").equals(field)).findFirst().orElseThrow().getString("message");
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
