package org.fotacentre.gateway.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Map;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;

/** The payload of a message of a device: one JSON object in UTF-8, and nothing else. */
final class JsonPayload {

    /** Longest message of a device, in bytes. */
    static final int MAX_LENGTH = 8192;

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private JsonPayload() {
    }

    /**
     * The object in it. Parsers complain in many ways, of depth and of numbers in others than of commas.
     *
     * @throws BadMessage if there is none, or something behind it
     */
    static JsonObject object(byte[] payload) {
        if (payload.length > MAX_LENGTH) {
            throw new BadMessage(0, Complaint.TOO_LONG, "A message has at most " + MAX_LENGTH + " bytes.");
        }
        try (JsonParser parser = PARSERS.createParser(new StringReader(UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString()))) {
            parser.next();
            JsonObject object = parser.getObject();
            if (!parser.hasNext()) {
                return object;
            }
        } catch (RuntimeException | CharacterCodingException e) {
            // falls through: the same answer
        }
        throw new BadMessage(0, Complaint.MALFORMED, "A message is one JSON object in UTF-8.");
    }
}
