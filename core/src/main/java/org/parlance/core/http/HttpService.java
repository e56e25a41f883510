package org.parlance.core.http;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.parlance.core.http.HttpFailure.Kind;

/**
 * Calls one service over connections that are kept. Redirects are answers like any other and aren't followed. Safe for use
 * by several threads.
 */
public final class HttpService {
    private final HttpTarget target;
    private final HttpLimits limits;
    private final HttpClient client;

    /** @throws IllegalArgumentException when the certificates can't be read or a header of the target is none */
    public HttpService(HttpTarget target, HttpLimits limits) {
        this.target = target;
        this.limits = limits;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER);
        target.certificates().map(Certificates::trusting).ifPresent(builder::sslContext);
        this.client = builder.build();
        request(new byte[0], Map.of());
    }

    public HttpTarget target() {
        return target;
    }

    /** Sends JSON and waits for the whole answer, whatever its status is. */
    public HttpAnswer post(byte[] json, Map<String, String> headers) throws HttpFailure {
        HttpResponse<byte[]> response = send(request(json, headers));
        return new HttpAnswer(response.statusCode(), response.body());
    }

    /** Asks for the whole answer, whatever its status is. */
    public HttpAnswer get() throws HttpFailure {
        HttpResponse<byte[]> response = send(to(Map.of()).GET().build());
        return new HttpAnswer(response.statusCode(), response.body());
    }

    private HttpRequest request(byte[] json, Map<String, String> headers) {
        return to(headers).POST(HttpRequest.BodyPublishers.ofByteArray(json)).build();
    }

    private HttpRequest.Builder to(Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target.uri()).timeout(limits.total()).header("Content-Type", "application/json");
        target.headers().forEach(request::setHeader);
        headers.forEach(request::setHeader);
        return request;
    }

    /** The client's own timeout ends with the answer's head, so that a body that drips in is waited for here. */
    private HttpResponse<byte[]> send(HttpRequest request) throws HttpFailure {
        CompletableFuture<HttpResponse<byte[]>> call =
                client.sendAsync(request, LimitedBody.upTo(limits.answerBytes()));
        try {
            return call.get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            call.cancel(true);
            throw timeout(late);
        } catch (InterruptedException stopped) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new HttpFailure(Kind.UNREACHABLE, "The call of " + target + " was interrupted.", stopped);
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        }
    }

    private HttpFailure failure(Throwable cause) {
        if (has(cause, LimitedBody.TooLong.class)) {
            String message = "The answer of %s is longer than %d bytes.".formatted(target, limits.answerBytes());
            return new HttpFailure(Kind.TOO_LONG, message, cause);
        }
        if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
            return timeout(cause);
        }
        boolean refused = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        String what = refused ? "Nothing answers at " : "The connection broke to ";
        return new HttpFailure(Kind.UNREACHABLE, what + target + ".", cause);
    }

    private HttpFailure timeout(Throwable cause) {
        String message =
                "%s took longer than %s s.".formatted(target, limits.total().toMillis() / 1000.0);
        return new HttpFailure(Kind.TIMEOUT, message, cause);
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (kind.isInstance(at)) {
                return true;
            }
        }
        return false;
    }
}
