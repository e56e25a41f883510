/** Forms: they ask for slots until all are filled, validate what was said and decide what to believe. */
package org.parlance.assistant.form;
