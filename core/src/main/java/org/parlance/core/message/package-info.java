/** What people say, what the NLU understood of it and what is answered. */
package org.parlance.core.message;
