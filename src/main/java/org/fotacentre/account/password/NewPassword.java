package org.fotacentre.account.password;

import java.util.Locale;
import java.util.Set;

import org.fotacentre.shared.Objections;

/**
 * A password that somebody chose and typed twice (product.md 2.1): 8 to 128 characters, not the name of the account, and
 * none of those that are tried first everywhere.
 *
 * @param text the password, exactly as typed
 * @param repeated the same once more
 */
public record NewPassword(String text, String repeated) {

    static final int LEAST = 8;
    static final int MOST = 128;

    private static final Set<String> COMMON = Set.of(
            "password", "password1", "password12", "password123", "passw0rd", "p@ssword", "p@ssw0rd", "12345678", "123456789",
            "1234567890", "0123456789", "0987654321", "9876543210", "87654321", "123123123", "11111111", "00000000", "88888888",
            "66666666", "99999999", "12344321", "11223344", "1q2w3e4r", "1q2w3e4r5t", "1qaz2wsx", "q1w2e3r4", "qwertyui",
            "qwertyuiop", "qwerty12", "qwerty123", "asdfghjkl", "asdf1234", "zxcvbnm1", "abcd1234", "abc12345", "a1234567",
            "a12345678", "aa123456", "aa12345678", "iloveyou", "sunshine", "princess", "football", "baseball", "superman",
            "trustno1", "starwars", "whatever", "letmein1", "welcome1", "changeme", "admin123", "admin1234", "administrator",
            "woaini1314", "5201314a", "woaini520", "quectel1", "quectel123", "fotacentre", "fota1234");

    /** Objects to a password that is no good for the account of that name, beside the fields {@code password} and {@code repeated}. */
    public void check(String name, Objections objections) {
        String plain = text.toLowerCase(Locale.ROOT);
        boolean malformed = objections.when(text.length() < LEAST || text.length() > MOST, "password", "account.password.length", LEAST, MOST);
        objections.when(!malformed && plain.equals(name.toLowerCase(Locale.ROOT)), "password", "account.password.isName");
        objections.when(!malformed && (COMMON.contains(plain) || isOneLetter(plain)), "password", "account.password.common");
        objections.when(!text.equals(repeated), "repeated", "account.password.differs");
    }

    @Override
    public String toString() {
        return "NewPassword[hidden]";
    }

    private static boolean isOneLetter(String text) {
        return text.chars().distinct().count() == 1;
    }
}
