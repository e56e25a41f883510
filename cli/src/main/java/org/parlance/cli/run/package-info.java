/** Serving: an assistant over HTTP, and Java actions to assistants. */
package org.parlance.cli.run;
