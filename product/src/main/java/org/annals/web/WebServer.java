package org.annals.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.annals.store.StoreException;
import org.annals.web.Guard.Caller;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The application over HTTP. Listens as long as it is not closed. */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int THREADS = 160;
    private static final int MOST_WAITING = 200;
    private static final int GZIP_LEVEL = 4;
    private static final int LONGEST_TOKEN = 1_000;
    private static final long IDLE_MILLIS = 60_000;
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none';"
                    + " require-trusted-types-for 'script'; trusted-types 'none'";

    private final LiveChronology live;
    private final ServeOptions options;
    private final Javalin javalin;
    private volatile @Nullable Guard guard;

    private WebServer(LiveChronology live, ServeOptions options) {
        this.live = live;
        this.options = options;
        this.javalin = Javalin.create(this::configure);
    }

    /** Begins to listen. */
    public static WebServer start(LiveChronology live, ServeOptions options) {
        WebServer server = new WebServer(live, options);
        server.javalin.start(options.host(), options.port());
        server.guard = new Guard(options, server.javalin.port());
        return server;
    }

    /** Everything that can be asked for, but the events that are sent and the session. */
    static List<Route> routes(LiveChronology live, ServeOptions options) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(new PageResource().routes());
        routes.addAll(new RecordResource(live).routes());
        routes.addAll(new WorkResource(live).routes());
        routes.addAll(new DecisionResource(live).routes());
        routes.addAll(new SheetResource(live).routes());
        routes.addAll(new ArrivalResource(live, options.limits().uploadBytes()).routes());
        return routes;
    }

    public int port() {
        return javalin.port();
    }

    /** The address to open in a browser; what stands behind # is the token. */
    public String address() {
        String host = options.host().indexOf(':') >= 0 ? "[" + options.host() + "]" : options.host();
        return "http://" + host + ":" + port() + "/#token=" + options.token();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(GZIP_LEVEL));
        config.http.prefer405over404 = true;
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setDaemon(true);
        threads.setName("annals-web");
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setIdleTimeout(IDLE_MILLIS);
        });
        config.routes.before(this::admit);
        for (Route route : routes(live, options)) {
            HandlerType method = route.method() == Route.Method.GET ? HandlerType.GET : HandlerType.POST;
            config.routes.addEndpoint(Endpoint.create(method, route.path()).handler(context -> answer(context, route)));
        }
        config.routes.post("/api/session", this::login);
        config.routes.get("/api/progress", this::listen);
        config.routes.exception(Problem.class, (problem, context) -> write(context, problem.response()));
        config.routes.exception(
                HttpResponseException.class,
                (e, context) -> write(
                        context,
                        Problem.of(
                                        e.getStatus(),
                                        "WEB_NOT_FOUND",
                                        "there is no " + context.method() + " at this address")
                                .response()));
        config.routes.exception(StoreException.class, (e, context) -> {
            LOG.warn("the store failed: {}", e.getMessage());
            write(
                    context,
                    Problem.of(503, "WEB_STORE_FAILED", e.getMessage() + ". " + e.advice())
                            .response());
        });
        config.routes.exception(Exception.class, (e, context) -> {
            LOG.error("a request failed: {} {}", context.method(), context.path(), e);
            write(
                    context,
                    Problem.of(500, "WEB_FAILED", "this is a defect in Annals; its standard error says more")
                            .response());
        });
    }

    private void admit(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Cache-Control", "no-cache");
        guard().check(context.method().name(), context.path(), caller(context));
    }

    private Guard guard() {
        Guard current = guard;
        if (current == null) {
            throw Problem.of(503, "WEB_NOT_READY", "the application is starting");
        }
        return current;
    }

    private Caller caller(Context context) {
        String bearer = context.header("Authorization");
        String token = bearer != null && bearer.startsWith("Bearer ")
                ? bearer.substring("Bearer ".length())
                : context.cookie(guard().cookie());
        return new Caller(
                context.ip(),
                context.header("Host"),
                context.header("Origin"),
                context.header("Sec-Fetch-Site"),
                token);
    }

    private void answer(Context context, Route route) throws IOException {
        String viewTag = route.method() == Route.Method.GET && isOfView(route.path())
                ? "\"" + live.view().tag() + "\""
                : null;
        if (viewTag != null && viewTag.equals(context.header("If-None-Match"))) {
            // Nothing is computed for what the browser has.
            context.header("ETag", viewTag).status(304);
            return;
        }
        Request request = new Request(context.pathParamMap(), context.queryParamMap(), context.bodyInputStream());
        Response response = route.handler().handle(request);
        String tag = response.headers().get("ETag");
        if (tag != null && tag.equals(context.header("If-None-Match"))) {
            context.header("ETag", tag).status(304);
            return;
        }
        if (viewTag != null) {
            context.header("ETag", viewTag);
        }
        write(context, response);
    }

    /** Whether an answer is the same as long as the same chronology is shown. */
    private static boolean isOfView(String path) {
        return path.startsWith("/api/overview")
                || path.equals("/api/records")
                || path.startsWith("/api/documents")
                || path.startsWith("/api/events")
                || path.startsWith("/api/claims")
                || path.startsWith("/api/figures");
    }

    private static void write(Context context, Response response) {
        context.status(response.status());
        context.contentType(response.type());
        response.headers().forEach(context::header);
        try {
            boolean zipped = "gzip".equals(response.headers().get("Content-Encoding"));
            String accepted = context.header("Accept-Encoding");
            if (zipped && (accepted == null || !accepted.contains("gzip"))) {
                context.removeHeader("Content-Encoding");
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                response.content().writeTo(bytes);
                context.result(new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray())));
                return;
            }
            if (zipped) {
                context.disableCompression();
            }
            try (OutputStream out = context.outputStream()) {
                response.content().writeTo(out);
            }
        } catch (IOException e) {
            // Whoever asked is gone.
            LOG.debug("an answer was not taken", e);
        }
    }

    /** The token of the address becomes a cookie that scripts cannot read and other sites cannot send. */
    private void login(Context context) throws IOException {
        byte[] given = context.bodyInputStream().readNBytes(LONGEST_TOKEN);
        if (!guard().isToken(new String(given, StandardCharsets.UTF_8))) {
            throw Problem.of(401, "WEB_NO_TOKEN", "this is not the token that Annals printed");
        }
        context.header("Set-Cookie", guard().cookie() + "=" + options.token() + "; Path=/; HttpOnly; SameSite=Strict");
        context.status(204);
    }

    /**
     * Sends what happens until the listener goes. Holds a thread: a request that is answered later, by another one, is
     * recycled under its hands when the listener goes first.
     */
    private void listen(Context context) throws IOException {
        BlockingQueue<String> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
        Feed.Listener listener = (event, data) -> {
            String told = data.isEmpty() ? ": " + event + "\n\n" : message(event, data);
            if (!waiting.offer(told)) {
                // Whoever reads too slowly misses progress, never the end of it: that is asked for when he comes back.
                waiting.clear();
                waiting.add(message("status", live.statusText()));
            }
        };
        if (!live.feed().add(listener)) {
            throw Problem.of(503, "WEB_NOT_READY", "too many listen already");
        }
        context.contentType("text/event-stream; charset=utf-8");
        context.disableCompression();
        try {
            // Not the context's own stream, which holds back what it may compress.
            OutputStream out = context.res().getOutputStream();
            for (String told = message("status", live.statusText());
                    told != null;
                    told = waiting.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                out.write(told.getBytes(StandardCharsets.UTF_8));
                context.res().flushBuffer();
            }
        } catch (IOException e) {
            LOG.debug("a listener went", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            live.feed().remove(listener);
        }
    }

    private static String message(String event, String data) {
        return "event: " + event + "\ndata: " + data + "\n\n";
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
