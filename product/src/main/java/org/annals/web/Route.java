package org.annals.web;

import java.io.IOException;

/** One thing that can be asked of the application: a method, a path with names in braces, and who answers. */
record Route(Method method, String path, Handler handler) {
    /** The methods that are used; {@link #POST} alone changes anything. */
    enum Method {
        GET,
        POST
    }

    /** Answers a request. */
    interface Handler {
        Response handle(Request request) throws IOException;
    }

    static Route get(String path, Handler handler) {
        return new Route(Method.GET, path, handler);
    }

    static Route post(String path, Handler handler) {
        return new Route(Method.POST, path, handler);
    }
}
