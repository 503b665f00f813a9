/** Tables as files: what the console lets people download and upload as CSV or XLSX. */
package org.fotacentre.console.sheet;
