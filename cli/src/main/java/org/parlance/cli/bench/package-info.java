/** {@code parlance bench}: what an assistant's parts are worth and what they cost, on data sets. */
package org.parlance.cli.bench;
