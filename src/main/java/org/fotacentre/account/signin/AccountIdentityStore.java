package org.fotacentre.account.signin;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

import org.fotacentre.account.Account;
import org.fotacentre.account.Accounts;
import org.fotacentre.account.password.Passwords;

/**
 * Tells Jakarta Security who an account is. An unknown name and a disabled account cost as much time as a wrong
 * password, so nobody learns which accounts there are.
 */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential typed)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        Optional<Account> account = accounts.find(typed.getCaller()).filter(known -> !known.isDisabled());
        if (account.isEmpty()) {
            passwords.hash(typed.getPasswordAsString());
            return CredentialValidationResult.INVALID_RESULT;
        }
        return account.filter(known -> passwords.matches(typed.getPasswordAsString(), known.passwordHash()))
                .map(known -> new CredentialValidationResult(known.name(), Set.of(known.role().name())))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
