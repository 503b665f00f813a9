/** Other tries on devices on which a plan has failed, ordered by a person: one at once, many in the background. */
package org.fotacentre.upgrade.retry;
