package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The user's {@link Consent} as it is kept, with who gave it and when. {@link DeviceUpgrade} keeps it. */
@Embeddable
public class UserAnswer {

    @Enumerated(EnumType.STRING)
    @Column(name = "consent")
    private Consent.Word word = Consent.Word.NONE;
    @Column(name = "appointed_from")
    private Instant appointedFrom;
    @Column(name = "appointed_until")
    private Instant appointedUntil;
    @Column(name = "consent_by")
    private String operator;
    @Column(name = "consent_at")
    private Instant givenAt;

    protected UserAnswer() {
    }

    static UserAnswer none() {
        return new UserAnswer();
    }

    /** Takes the newest word; {@code speaker} is the account that spoke for the user, empty text when they did themselves. */
    void take(Consent said, String speaker, Instant now) {
        word = said.word();
        appointedFrom = said.appointment().map(Appointment::from).orElse(null);
        appointedUntil = said.appointment().map(Appointment::until).orElse(null);
        operator = speaker.isEmpty() ? null : speaker;
        givenAt = now;
    }

    /** The appointed time is over. */
    void lapse() {
        word = Consent.Word.LAPSED;
    }

    /** What was said last. */
    public Consent consent() {
        return new Consent(word, Optional.ofNullable(appointedFrom).map(from -> new Appointment(from, appointedUntil)));
    }

    /** The account that spoke for the user; empty when nobody has spoken or the user did themselves. */
    public Optional<String> operator() {
        return Optional.ofNullable(operator);
    }

    /** When it was said. */
    public Optional<Instant> givenAt() {
        return Optional.ofNullable(givenAt);
    }
}
