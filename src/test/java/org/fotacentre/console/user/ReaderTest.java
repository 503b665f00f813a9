package org.fotacentre.console.user;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.fotacentre.plan.PlanText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of a plan's texts a reader gets. */
class ReaderTest {

    private static final List<PlanText> TEXTS = Stream.of("zh-CN", "zh-TW", "en", "fr", "pt")
            .map(language -> new PlanText(language, "text")).toList();

    @ParameterizedTest
    @CsvSource({"fr, fr", "fr-CA, fr", "pt-BR, pt", "zh, zh-CN", "zh-SG, zh-CN", "zh-TW, zh-TW", "zh-HK, zh-TW", "zh-Hant, zh-TW",
            "zh-Hans-HK, zh-CN", "de;fr, fr", "de, en", "xx, en"})
    void reader_gets_the_first_language_they_like_else_english(String liked, String language) {
        List<Locale> locales = Arrays.stream(liked.split(";")).map(Locale::forLanguageTag).toList();

        assertEquals(Optional.of(language), Reader.choose(TEXTS, locales).map(PlanText::language));
    }

    @Test
    void chinese_is_the_last_resort_and_no_text_is_no_text() {
        assertEquals(Optional.of("zh-CN"), Reader.choose(List.of(new PlanText("zh-CN", "text")), List.of(Locale.GERMAN)).map(PlanText::language));
        assertEquals(Optional.empty(), Reader.choose(List.of(), List.of(Locale.ENGLISH)));
    }
}
