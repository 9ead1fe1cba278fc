package org.annals.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that is refused, said as RFC 9457 has it; nothing was changed. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String TYPE = "application/problem+json";

    private final int status;
    private final String code;
    private final @Nullable String became;

    private Problem(int status, String code, String detail, @Nullable String became) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.became = became;
    }

    /** @param code a stable word of docs/codes.md */
    static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, null);
    }

    static Problem badRequest(String detail) {
        return of(400, "WEB_BAD_REQUEST", detail);
    }

    static Problem notFound(String detail) {
        return of(404, "WEB_NOT_FOUND", detail);
    }

    /** @param became the id of the row that holds its claims now, or null */
    static Problem gone(String detail, @Nullable String became) {
        return new Problem(410, "WEB_GONE", detail, became);
    }

    static Problem tooLarge(long most) {
        return of(413, "WEB_TOO_LARGE", "the body must not be larger than " + most + " bytes");
    }

    static Problem refused(String detail) {
        return of(422, "WEB_REFUSED", detail);
    }

    int status() {
        return status;
    }

    Response response() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", title());
        body.put("status", status);
        body.put("code", code);
        body.put("detail", String.valueOf(getMessage()));
        if (became != null) {
            body.put("became", became);
        }
        return Response.bytes(TYPE, Response.write(body)).withStatus(status);
    }

    private String title() {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "No token";
            case 403 -> "Forbidden";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 409 -> "Conflict";
            case 410 -> "Gone";
            case 413 -> "Too large";
            case 415 -> "Unsupported media type";
            case 421 -> "Wrong host";
            case 422 -> "Refused";
            case 429 -> "Too many requests";
            case 503 -> "Not ready";
            default -> "Failed";
        };
    }
}
