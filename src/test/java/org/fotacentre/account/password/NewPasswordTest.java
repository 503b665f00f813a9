package org.fotacentre.account.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewPasswordTest {

    @ParameterizedTest
    @CsvSource({"1234567, length", "'', length", "ANNE-marie, isName", "PassWord, common", "12345678, common", "aaaaaaaaaaaa, common"})
    void a_bad_password_is_refused_for_one_reason(String password, String reason) {
        assertEquals(List.of("account.password." + reason), objections(password, password));
    }

    @Test
    void eight_and_one_hundred_and_twenty_eight_characters_are_fine_and_one_more_is_not() {
        assertEquals(List.of(), objections("8letters", "8letters"));
        assertEquals(List.of(), objections("ab".repeat(64), "ab".repeat(64)));
        assertEquals(List.of("account.password.length"), objections("ab".repeat(64) + "c", "ab".repeat(64) + "c"));
    }

    @Test
    void it_must_be_typed_twice_exactly_so() {
        assertEquals(List.of("account.password.differs"), objections("good enough", "Good enough"));
    }

    @Test
    void it_is_never_shown() {
        assertFalse(new NewPassword("good enough", "good enough").toString().contains("good"));
    }

    private static List<String> objections(String password, String repeated) {
        Objections objections = new Objections();
        new NewPassword(password, repeated).check("anne-marie", objections);
        return objections.reasons().stream().map(Refusal.Reason::key).toList();
    }
}
