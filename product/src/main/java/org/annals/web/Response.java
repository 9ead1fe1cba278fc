package org.annals.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is answered, without the server that sends it.
 *
 * @param type the media type
 */
record Response(int status, String type, Map<String, String> headers, Content content) {
    static final String JSON = "application/json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Writes the body. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static Response bytes(String type, byte[] body) {
        return new Response(200, type, Map.of(), out -> out.write(body));
    }

    static Response json(byte[] body) {
        return bytes(JSON, body);
    }

    /** A record, map or list of plain values. */
    static Response json(Object value) {
        return json(write(value));
    }

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values must be writable", e);
        }
    }

    Response withStatus(int newStatus) {
        return new Response(newStatus, type, headers, content);
    }

    Response with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Response(status, type, more, content);
    }
}
