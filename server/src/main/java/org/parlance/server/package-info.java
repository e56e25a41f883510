/** The server: REST in, conversations kept, replies out. */
package org.parlance.server;
