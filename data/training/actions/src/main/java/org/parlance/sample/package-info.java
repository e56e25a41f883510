/** The custom actions of the sample assistant, a shop's support desk whose orders live in an H2 database. */
package org.parlance.sample;
