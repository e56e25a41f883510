/** Text as Python sees it: offsets in code points and regular expressions in Python's syntax. */
package org.parlance.core.text;
