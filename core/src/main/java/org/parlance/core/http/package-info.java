/** Calls services of the user's over HTTP, within a deadline and a limit on what comes back. */
package org.parlance.core.http;
