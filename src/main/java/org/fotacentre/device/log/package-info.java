/** What happened to each device, for whoever looks after it: the newest lines of six months. */
package org.fotacentre.device.log;
