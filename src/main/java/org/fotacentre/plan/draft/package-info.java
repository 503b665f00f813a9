/** How a person's entries become a plan: read them, object to what is wrong, save the draft. */
package org.fotacentre.plan.draft;
