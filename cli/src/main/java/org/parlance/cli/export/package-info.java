/** Takes conversations out of a store. */
package org.parlance.cli.export;
