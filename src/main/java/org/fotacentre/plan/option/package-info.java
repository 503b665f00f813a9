/** What a plan may be asked for beyond the ordinary (product.md 2.8.3 and 6): every option has a default that changes nothing. */
package org.fotacentre.plan.option;
