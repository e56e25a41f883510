/** The trained assistant as one file of plain data: how it is written, read within limits and found. */
package org.parlance.core.archive;
