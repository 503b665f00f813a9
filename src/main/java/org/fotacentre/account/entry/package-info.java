/** How somebody comes to have an account: as the first administrator, by open registration, or by an invitation. */
package org.fotacentre.account.entry;
