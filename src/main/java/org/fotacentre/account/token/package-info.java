/** Tokens with which programs act for an account at the API. */
package org.fotacentre.account.token;
