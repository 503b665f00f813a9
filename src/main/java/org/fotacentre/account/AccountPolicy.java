package org.fotacentre.account;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How people come to have an account. There is exactly one. */
@Entity
@Table(name = "account_policy")
public class AccountPolicy {

    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    @Enumerated(EnumType.STRING)
    private RegistrationMode registration;

    @Column(name = "set_up_code")
    private String setUpCode;

    protected AccountPolicy() {
    }

    /** Who may make an account for themselves. */
    public RegistrationMode registration() {
        return registration;
    }

    void allow(RegistrationMode other) {
        registration = other;
    }

    /** What must be typed to make the first account; empty when that is not possible. */
    public Optional<String> codeOfSetUp() {
        return Optional.ofNullable(setUpCode);
    }

    /** Lets whoever knows the code make the first account. */
    public void openSetUp(String code) {
        setUpCode = code;
    }

    /** There is an account now; no other can become the first. */
    public void closeSetUp() {
        setUpCode = null;
    }
}
