/** The pages of a plan's texts, one language at a time. */
package org.fotacentre.console.plan.text;
