package org.annals.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcPayload;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/*
 * A response's address, time of capture, record and digest are kept with the article. A "revisit" says that the bytes were
 * those of an earlier capture: at another address it is an exact reprint and is read again as that page's; at the same
 * address it says nothing new.
 */
/** Reads web archives (WARC), leniently: the pages and documents in them, one at a time. */
final class WarcReader implements FormatReader {
    /** Payloads that a revisit may refer to are kept up to so many bytes in all. */
    private static final long MOST_KEPT = 48L << 20;

    @Override
    public FoundStream open(Part part) throws IOException, FormatException {
        return new Records(part);
    }

    /** The records of one file. */
    private static final class Records implements FoundStream {
        private final Part part;
        private final org.netpreserve.jwarc.WarcReader reader;
        private final Map<String, Payload> payloads = new HashMap<>();
        private long kept;
        private long number;
        private long others;
        private boolean told;

        Records(Part part) throws IOException, FormatException {
            this.part = part;
            try {
                this.reader = new org.netpreserve.jwarc.WarcReader(part.stream());
                this.reader.setLenient(true);
            } catch (RuntimeException e) {
                throw damaged(e);
            }
        }

        private record Payload(Bytes bytes, String ending, String url) {}

        @Override
        public @Nullable Found next() throws IOException, FormatException {
            try {
                for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                    number++;
                    Found found = found(record.get());
                    if (found != null) {
                        return found;
                    }
                    others++;
                }
            } catch (UnpackedCount.TooLarge e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                // jwarc tells damage by either.
                throw damaged(e);
            }
            return summary();
        }

        private FormatException damaged(Exception e) {
            String reason = ZipNames.printable(String.valueOf(e.getMessage()));
            return new FormatException(
                    IngestCode.INGEST_DAMAGED,
                    number,
                    "damaged behind record " + number + ": " + reason + "; the records before it were read");
        }

        private @Nullable Found summary() {
            if (told || others == 0) {
                return null;
            }
            told = true;
            String message =
                    others + " of " + number + " records are no articles (requests, pictures, redirections, errors)";
            return new Found.Note(null, IngestCode.INGEST_NOT_ARTICLES, null, message, false);
        }

        private @Nullable Found found(WarcRecord record) throws IOException {
            if (record instanceof WarcRevisit revisit) {
                return revisit(revisit);
            }
            if (record instanceof WarcResponse response
                    && response.contentType().base().toString().startsWith("application/http")) {
                HttpResponse http = response.http();
                String ending = http.status() == 200 ? ending(http.contentType()) : null;
                return ending == null ? null : payload(response, http.bodyDecoded(), ending);
            }
            if (record instanceof WarcResource || record instanceof WarcConversion) {
                WarcTargetRecord target = (WarcTargetRecord) record;
                Optional<WarcPayload> payload = target.payload();
                String ending = ending(payload.isPresent() ? payload.get().type() : record.contentType());
                return ending == null ? null : payload(target, record.body(), ending);
            }
            return null;
        }

        private static @Nullable String ending(MediaType type) {
            return switch (type.base().toString()) {
                case "text/html", "application/xhtml+xml" -> ".html";
                case "text/plain" -> ".txt";
                case "application/pdf" -> ".pdf";
                default -> null;
            };
        }

        private Found payload(WarcTargetRecord record, MessageBody body, String ending) throws IOException {
            String url = record.target();
            byte[] content;
            try (InputStream stream = body.stream()) {
                content = stream.readNBytes(Part.MOST_BYTES + 1);
            }
            if (content.length > Part.MOST_BYTES) {
                return new Found.Note(
                        url, IngestCode.INGEST_TOO_LARGE, number, "this capture has more than 64 MB", true);
            }
            Payload payload = new Payload(new Bytes(content), ending, url);
            Optional<WarcDigest> digest = record.payloadDigest();
            if (digest.isPresent() && kept + content.length <= MOST_KEPT) {
                kept += content.length;
                payloads.putIfAbsent(digest.get().toString(), payload);
            }
            return inner(record, payload, false);
        }

        private @Nullable Found revisit(WarcRevisit record) {
            String url = record.target();
            String digest = record.payloadDigest().map(WarcDigest::toString).orElse("");
            Payload earlier = payloads.get(digest);
            if (earlier != null) {
                return earlier.url.equals(url) ? null : inner(record, earlier, true);
            }
            String before = record.refersToTargetURI().map(Object::toString).orElse(url);
            if (before.equals(url)) {
                return null;
            }
            String message = "an exact reprint of " + before + ", which is not in this archive";
            return new Found.Note(url, IngestCode.INGEST_NOT_ARTICLES, number, message, false);
        }

        private Found inner(WarcTargetRecord record, Payload payload, boolean reprint) {
            Map<String, String> other = new TreeMap<>(part.known().other());
            other.put("acquired", record.date().toString());
            other.put("warc-record", record.id().toString());
            record.payloadDigest().ifPresent(digest -> other.put("payload-digest", digest.toString()));
            if (reprint) {
                other.put("reprint-of", payload.url);
            }
            Known known = new Known(record.target(), null, null, null, reprint, other);
            return new Found.Inner(new Part(
                    part.name() + "!/" + ZipNames.printable(record.target()) + payload.ending,
                    payload.bytes.open(),
                    known));
        }
    }
}
