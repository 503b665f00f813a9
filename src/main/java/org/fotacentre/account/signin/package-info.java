/** Who somebody is who signs in, how often one may be wrong, and what is written down of it. */
package org.fotacentre.account.signin;
