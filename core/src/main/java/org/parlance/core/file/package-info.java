/** Files that are either whole or not there. */
package org.parlance.core.file;
