/** What a plan would do to the fleet as it is now, before anybody activates it. */
package org.fotacentre.monitoring.impact;
