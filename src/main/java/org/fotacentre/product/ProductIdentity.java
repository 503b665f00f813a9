package org.fotacentre.product;

import java.security.SecureRandom;

import org.fotacentre.shared.ProductKey;

/**
 * The pair that is burnt into devices.
 *
 * @param key {@code p} and 5 letters or digits; all keys are equally long, so a client id has only one reading
 * @param secret 16 letters and digits
 */
record ProductIdentity(ProductKey key, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    static ProductIdentity random() {
        return new ProductIdentity(new ProductKey("p" + letters(5)), letters(16));
    }

    private static String letters(int count) {
        return RANDOM.ints(count, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, index) -> text.append(ALPHABET.charAt(index)), StringBuilder::append)
                .toString();
    }
}
