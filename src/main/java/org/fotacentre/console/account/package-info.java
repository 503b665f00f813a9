/** Accounts as pages: everybody's own profile, and who has an account for the administrator. */
package org.fotacentre.console.account;
