/** The actions that an assistant has by itself: responses, defaults of Rasa, loops, and the call of custom actions. */
package org.parlance.assistant.action;
