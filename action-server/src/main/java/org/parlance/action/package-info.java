/** Runs custom actions: in this process, at a Rasa action server, and as an action server for Rasa. */
package org.parlance.action;
