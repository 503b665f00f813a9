/** The pages of a plan's black and white list: what stands there, import, clearing, files. */
package org.fotacentre.console.plan.list;
