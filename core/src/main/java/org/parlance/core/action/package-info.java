/** What an author of custom actions works with beside the tracker: dispatcher, messages, checks of forms and slots. */
package org.parlance.core.action;
