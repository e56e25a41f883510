/** Dates and durations with Stanford CoreNLP; unlike the rest of Parlance under the GNU General Public License, version 3 or later. */
package org.parlance.plugin.corenlp;
