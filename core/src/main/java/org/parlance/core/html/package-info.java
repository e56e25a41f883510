/** Pages and pictures that are one file: markup in which every text is escaped, and a policy by which nothing else can run. */
package org.parlance.core.html;
