/** The pages of the pre-import: the form with its three ways, and what came of each run. */
package org.fotacentre.console.device.preimport;
