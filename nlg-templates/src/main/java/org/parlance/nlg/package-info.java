/** Words what an assistant says: templates of the domain, an NLG server, and a language model as the last rung. */
package org.parlance.nlg;
