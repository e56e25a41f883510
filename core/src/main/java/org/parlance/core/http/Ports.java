package org.parlance.core.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;

/** Tries whether an address can be listened on, before anything is opened for a server that could not start. */
public final class Ports {
    private Ports() {}

    /** @throws ParlanceException (unavailable) when the port is taken, not allowed, or the host is not this machine */
    public static void check(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            InetSocketAddress address = new InetSocketAddress(host, port);
            if (address.isUnresolved()) {
                throw new UnknownHostException("there is no host " + host);
            }
            socket.bind(address);
        } catch (IOException refused) {
            throw unavailable(host, port, refused.getMessage());
        }
    }

    /** The problem of a port that could not be listened on. */
    public static ParlanceException unavailable(String host, int port, String reason) {
        return new ParlanceException(
                ParlanceException.Kind.UNAVAILABLE,
                Problem.error(Location.NONE, "Port %d of %s cannot be listened on.".formatted(port, host))
                        .because("The reason: %s.".formatted(reason))
                        .maybe("another server has it: stop that one or choose another with --port."));
    }
}
