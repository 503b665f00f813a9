package org.fotacentre.account;

import java.util.Optional;

/**
 * What the list of accounts is narrowed to.
 *
 * @param text part of the name or the display name; empty for all
 * @param role only this role
 * @param disabled only the disabled or only the others
 */
public record AccountFilter(String text, Optional<Role> role, Optional<Boolean> disabled) {
}
