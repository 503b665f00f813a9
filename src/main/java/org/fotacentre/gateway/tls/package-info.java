/**
 * The certificate under which devices find the front door by TLS.
 * It never decides who may come in, and it knows nothing of MQTT.
 */
package org.fotacentre.gateway.tls;
