/**
 * The JSON door: programs that work for an account, with a token.
 * It never opens a transaction, never holds a rule, and knows neither sessions nor forms with a page around them.
 */
@Room(name = "api", mayEnter = {"shared", "firmware", "account", "audit"})
package org.fotacentre.api;

import org.fotacentre.shared.Room;
