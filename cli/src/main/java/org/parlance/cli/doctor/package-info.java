/** Looks whether a machine and a project have what Parlance needs. */
package org.parlance.cli.doctor;
