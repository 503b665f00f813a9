package org.fotacentre.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The signed address of a user's page: what it says, and that nobody else can make one. */
class UserLinkTest {

    private final UserLink links = signedWith((byte) 1);

    @Test
    void token_says_which_device_and_which_link() {
        ByteBuffer claim = links.claim(links.token(123_456_789_012L, 7)).orElseThrow();

        assertEquals(123_456_789_012L, claim.getLong(0));
        assertEquals(7, claim.getShort(Long.BYTES));
    }

    @Test
    void every_changed_letter_makes_it_worthless() {
        String token = links.token(1, 0);

        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            assertEquals(Optional.empty(), links.claim(token.substring(0, at) + other + token.substring(at + 1)), "letter " + at);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "../../../../etc/passwd", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void what_we_did_not_give_out_is_worthless(String token) {
        assertEquals(Optional.empty(), links.claim(token));
    }

    @Test
    void another_key_makes_other_tokens() {
        UserLink others = signedWith((byte) 2);

        assertNotEquals(links.token(1, 0), others.token(1, 0));
        assertEquals(Optional.empty(), links.claim(others.token(1, 0)));
    }

    @Test
    void forms_belong_to_one_token() {
        String mine = links.token(1, 0);

        assertTrue(links.isFormKey(mine, links.formKey(mine)));
        assertFalse(links.isFormKey(mine, links.formKey(links.token(1, 1))));
        assertFalse(links.isFormKey(mine, ""));
    }

    private static UserLink signedWith(byte secret) {
        UserLink links = new UserLink();
        links.prepare("http://localhost/", new byte[] {secret});
        return links;
    }
}
