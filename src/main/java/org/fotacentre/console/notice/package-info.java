/** Pages of notices. */
package org.fotacentre.console.notice;
