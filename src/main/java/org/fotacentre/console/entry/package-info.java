/** Pages for people who cannot sign in yet: the first administrator, those who register or were invited, those who forgot the password. */
package org.fotacentre.console.entry;
