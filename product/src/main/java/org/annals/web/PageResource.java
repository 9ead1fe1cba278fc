package org.annals.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.annals.document.ContentHash;

/** The page of the application, its program and style, and the description of the interface. */
final class PageResource {
    List<Route> routes() {
        return List.of(
                file("/", "app/index.html", "text/html; charset=utf-8"),
                file("/app.js", "app/app.js", "text/javascript; charset=utf-8"),
                file("/app.css", "app/style.css", "text/css; charset=utf-8"),
                file("/api/openapi.yaml", "openapi.yaml", "application/yaml; charset=utf-8"));
    }

    private static Route file(String path, String name, String type) {
        byte[] bytes = bytes(name);
        String tag = '"' + ContentHash.sha256(bytes).substring(0, 16) + '"';
        return Route.get(path, request -> Response.bytes(type, bytes).with("ETag", tag));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = PageResource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the application must be among the resources, missing: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
