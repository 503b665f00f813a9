/** The audit log as pages and as a file. */
package org.fotacentre.console.audit;
