/** How the lists of a plan come about: read from text or file, checked entry by entry, stored, and what became of each entry. */
package org.fotacentre.plan.scope;
