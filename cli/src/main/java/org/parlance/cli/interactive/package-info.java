/** Interactive learning: a talk in which a person puts every parse and every action right, and what is kept of it. */
package org.parlance.cli.interactive;
