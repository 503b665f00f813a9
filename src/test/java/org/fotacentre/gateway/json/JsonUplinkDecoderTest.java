package org.fotacentre.gateway.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;

import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Remark;
import org.fotacentre.wire.OtaStep;
import org.fotacentre.wire.Uplink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonUplinkDecoderTest {

    private static final List<String> SAMPLES = List.of(
            "{\"type\":\"report\",\"id\":1,\"model\":\"ESP32-C3\",\"version\":\"1.0.0\",\"components\":{\"radio\":\"2.1\",\"屏幕\":\"7\"}}",
            "{\"type\":\"status\",\"battery\":80,\"signal\":-97,\"free\":1048576}",
            "{\"type\":\"request\",\"id\":2,\"version\":\"1.0.0\"}",
            "{\"type\":\"accept\",\"component\":\"firmware\",\"main\":true}",
            "{\"type\":\"refuse\",\"component\":\"radio\",\"code\":3,\"reason\":\"on the road\"}",
            "{\"type\":\"progress\",\"component\":\"firmware\",\"main\":true,\"step\":\"downloading\",\"percent\":42}",
            "{\"type\":\"result\",\"component\":\"firmware\",\"main\":true,\"outcome\":\"failed\",\"code\":-17,\"reason\":\"bad block\",\"version\":\"1.0.0\"}",
            "{\"type\":\"chunk\",\"id\":9,\"file\":\"AAAAAAAAAAAAAAAAAAAAAAAAAA\",\"offset\":8192,\"length\":1024}");

    @Test
    void each_message_becomes_what_it_means() {
        assertEquals(List.of(
                new Uplink.VersionReport(1, Optional.of("ESP32-C3"), Optional.of("1.0.0"), Optional.of(Map.of("radio", "2.1", "屏幕", "7")), Map.of()),
                new Uplink.DeviceStatus(0, OptionalInt.of(80), OptionalInt.of(-97), OptionalLong.of(1048576), Map.of()),
                new Uplink.OtaRequest(2, Optional.of("1.0.0"), Optional.empty()),
                step(OtaStep.ACCEPTED, ComponentType.MODULE, "firmware", Optional.empty(), Remark.NONE),
                step(OtaStep.REFUSED, ComponentType.MCU, "radio", Optional.empty(), new Remark(OptionalInt.empty(), "3: on the road")),
                step(OtaStep.DOWNLOADING, ComponentType.MODULE, "firmware", Optional.empty(), new Remark(OptionalInt.of(42), "")),
                step(OtaStep.FAILED, ComponentType.MODULE, "firmware", Optional.of("1.0.0"), new Remark(OptionalInt.empty(), "-17: bad block")),
                new Uplink.ChunkRequest(9, "A".repeat(26), 8192, 1024)), SAMPLES.stream().map(JsonUplinkDecoderTest::decode).toList());
    }

    private static Uplink step(OtaStep step, ComponentType type, String component, Optional<String> version, Remark remark) {
        return new Uplink.OtaStatus(0, step, type, component, true, version, Optional.empty(), remark);
    }

    @ParameterizedTest
    @CsvSource({"received, RECEIVED", "waiting, WAITING", "downloading, DOWNLOADING", "downloaded, DOWNLOADED",
        "installing, UPGRADING", "restarting, RESTARTING"})
    void each_step_has_its_word(String word, OtaStep step) {
        Uplink.OtaStatus told = (Uplink.OtaStatus) decode("{'type':'progress','component':'c','step':'" + word + "'}");

        assertEquals(step, told.step());
    }

    @ParameterizedTest
    @CsvSource({"succeeded, SUCCEEDED", "download-failed, DOWNLOAD_FAILED", "failed, FAILED"})
    void each_outcome_has_its_word(String word, OtaStep step) {
        Uplink.OtaStatus told = (Uplink.OtaStatus) decode("{'type':'result','component':'c','outcome':'" + word + "'}");

        assertEquals(step, told.step());
    }

    @Test
    void what_is_not_known_or_null_is_skipped() {
        assertEquals(new Uplink.OtaRequest(0, Optional.empty(), Optional.of(Map.of())),
                decode("{'type':'request','id':null,'version':null,'components':{},'mood':['fine',{'really':true}]}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'type':'sing'} | UNKNOWN_TYPE | No message has this \"type\".",
        "{'id':5} | MISSING_FIELD | The field \"type\" is missing.",
        "{'type':7} | BAD_FIELD | The field \"type\" must be a text of 1-32 characters on one line.",
        "{'type':'accept'} | MISSING_FIELD | The field \"component\" is missing.",
        "{'type':'accept','component':'c','main':'yes'} | BAD_FIELD | The field \"main\" must be true or false.",
        "{'type':'report','version':''} | BAD_FIELD | The field \"version\" must be a text of 1-100 characters on one line.",
        "{'type':'report','version':'a\\nb'} | BAD_FIELD | The field \"version\" must be a text of 1-100 characters on one line.",
        "{'type':'report','version':'\\ud83d'} | BAD_FIELD | The field \"version\" must be a text of 1-100 characters on one line.",
        "{'type':'report','components':['a']} | BAD_FIELD | The field \"components\" must be an object of up to 100 components.",
        "{'type':'report','components':{'a':1}} | BAD_FIELD | The field \"components\" must be versions by component, each a text of 1-100 characters.",
        "{'type':'status','battery':101} | BAD_FIELD | The field \"battery\" must be a whole number from 0 to 100.",
        "{'type':'status','battery':1e1} | BAD_FIELD | The field \"battery\" must be a whole number from 0 to 100.",
        "{'type':'status','battery':1e999999999} | BAD_FIELD | The field \"battery\" must be a whole number from 0 to 100.",
        "{'type':'status','signal':0} | BAD_FIELD | The field \"signal\" must be a whole number from -200 to -1.",
        "{'type':'request','id':-1} | BAD_FIELD | The field \"id\" must be a whole number from 0 to 2147483647.",
        "{'type':'progress','component':'c'} | MISSING_FIELD | The field \"step\" is missing.",
        "{'type':'progress','component':'c','step':'dancing'} | BAD_FIELD | The field \"step\" must be one of [received, waiting, downloading, downloaded, installing, restarting].",
        "{'type':'result','component':'c','outcome':'ok'} | BAD_FIELD | The field \"outcome\" must be one of [download-failed, succeeded, failed].",
        "{'type':'chunk','file':'f','offset':0,'length':16385} | BAD_FIELD | The field \"length\" must be a whole number from 1 to 16384.",
        "{'type':'chunk','file':'f'} | MISSING_FIELD | The field \"offset\" is missing."})
    void what_cannot_be_used_is_told_with_a_word_and_a_sentence(String message, Complaint complaint, String sentence) {
        BadMessage wrong = assertThrows(BadMessage.class, () -> decode(message));

        assertEquals(complaint, wrong.complaint());
        assertEquals(sentence, wrong.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "7", "'report'", "[]", "null", "{", "{'type'}", "{'type':'request'} {}", "{'type':'request',}", "\u0000"})
    void what_is_not_one_json_object_is_malformed(String text) {
        assertEquals(Complaint.MALFORMED, assertThrows(BadMessage.class, () -> decode(text)).complaint());
    }

    @Test
    void what_is_not_utf_8_or_too_long_or_too_deep_is_refused() {
        assertEquals(Complaint.MALFORMED, complaint("{\"type\":\"request\",\"version\":\"é\"}".getBytes(ISO_8859_1)));
        assertEquals(Complaint.TOO_LONG, complaint(("{\"type\":\"request\"" + " ".repeat(8192) + "}").getBytes(UTF_8)));
        assertEquals(Complaint.MALFORMED, complaint("[".repeat(8000).getBytes(UTF_8)));
        assertEquals(Complaint.MALFORMED, complaint("{\"a\":".repeat(1600).getBytes(UTF_8)));
    }

    @Test
    void answer_to_a_bad_message_has_its_number() {
        assertEquals(5, assertThrows(BadMessage.class, () -> decode("{'id':5,'type':'sing'}")).id());
    }

    @Test
    void every_truncation_of_every_message_is_malformed() {
        for (String sample : SAMPLES) {
            byte[] whole = sample.getBytes(UTF_8);
            for (int length = 0; length < whole.length; length++) {
                assertEquals(Complaint.MALFORMED, complaint(Arrays.copyOf(whole, length)), sample + " cut to " + length);
            }
        }
    }

    @Test
    void mutated_messages_are_understood_or_refused_with_a_sentence_and_nothing_else() {
        Random random = new Random(4);
        for (int i = 0; i < 200_000; i++) {
            byte[] mutated = SAMPLES.get(i % SAMPLES.size()).getBytes(UTF_8);
            for (int change = random.nextInt(4); change >= 0; change--) {
                mutated[random.nextInt(mutated.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : "{}[]\":,0-9eE.\\u".charAt(random.nextInt(15)));
            }
            try {
                assertTrue(JsonUplinkDecoder.decode(mutated).packetId() >= 0);
            } catch (BadMessage e) {
                assertFalse(e.getMessage().isEmpty());
            }
        }
    }

    @Test
    void reason_of_a_device_is_cut_to_200_characters_on_one_line() {
        Uplink.OtaStatus told = (Uplink.OtaStatus) decode("{'type':'result','component':'c','outcome':'failed','reason':'\\u0007 a\\r\\nb \\ud800" + "x".repeat(300) + "'}");

        assertEquals("a b " + "x".repeat(196), told.remark().words());
    }

    private static Complaint complaint(byte[] payload) {
        return assertThrows(BadMessage.class, () -> JsonUplinkDecoder.decode(payload)).complaint();
    }

    private static Uplink decode(String message) {
        return JsonUplinkDecoder.decode(message.replace('\'', '"').getBytes(UTF_8));
    }
}
