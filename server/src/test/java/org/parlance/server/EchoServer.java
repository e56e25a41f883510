package org.parlance.server;

import java.io.IOException;
import java.util.Optional;
import org.parlance.server.store.StoreUrl;
import org.parlance.server.turn.ModelSlot;

/** A server with {@link EchoModel} in a process of its own: prints its port, lives until its input ends or it is killed. */
public final class EchoServer {
    private EchoServer() {}

    public static void main(String[] arguments) throws IOException {
        ServerConfig config = ServerConfig.of(
                "127.0.0.1",
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0,
                StoreUrl.parse(arguments[0]),
                new ServerConfig.Identity("0.0.0", false));
        try (ParlanceServer server =
                ParlanceServer.start(config, new ModelSlot(Optional.of(EchoModel.served())), Optional.empty())) {
            System.out.println("port " + server.port());
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }
}
