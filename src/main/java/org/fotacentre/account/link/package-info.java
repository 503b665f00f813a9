/** Links that are good for one thing and one time: invitations and password resets. They replace mail, which an installation may not have. */
package org.fotacentre.account.link;
