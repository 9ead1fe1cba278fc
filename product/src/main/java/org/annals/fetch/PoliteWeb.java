package org.annals.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.annals.fetch.Fetched.Validators;

/** Fetches as a good guest does: what the host's robots.txt allows, and with pauses. Not thread-safe. */
public final class PoliteWeb {
    private final WebFetcher fetcher;
    private final long pauseMillis;
    private final Map<String, RobotsRules> rules = new HashMap<>();
    private final Map<String, Long> last = new HashMap<>();

    /** @param pauseMillis at least so long between two requests to one host */
    public PoliteWeb(WebFetcher fetcher, long pauseMillis) {
        this.fetcher = fetcher;
        this.pauseMillis = pauseMillis;
    }

    /** Fetches an address, after the pause that its host wants. */
    public Fetched fetch(String url, Validators known) throws FetchException, InterruptedException {
        URI uri = WebFetcher.parse(url);
        String host = uri.getScheme().toLowerCase(Locale.ROOT) + "://" + uri.getRawAuthority();
        RobotsRules robots = rules.get(host);
        if (robots == null) {
            robots = robots(host);
            rules.put(host, robots);
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        if (!robots.allows(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())) {
            throw new FetchException("the host's robots.txt asks programs not to fetch this");
        }
        pause(host, Math.max(pauseMillis, robots.delaySeconds() * 1000L));
        return fetcher.fetch(url, known);
    }

    private RobotsRules robots(String host) throws InterruptedException, FetchException {
        pause(host, pauseMillis);
        Fetched fetched = fetcher.fetch(host + "/robots.txt", Validators.NONE);
        if (fetched.status() >= 500) {
            // RFC 9309: a host that cannot say is not asked for more.
            throw new FetchException(
                    "the host cannot say what its robots.txt allows (status " + fetched.status() + ")");
        }
        return fetched.isGood()
                ? RobotsRules.parse(new String(fetched.body().content(), StandardCharsets.UTF_8))
                : RobotsRules.NONE;
    }

    private void pause(String host, long millis) throws InterruptedException {
        long now = System.nanoTime() / 1_000_000;
        long wait = last.containsKey(host) ? last.getOrDefault(host, now) + millis - now : 0;
        if (wait > 0) {
            Thread.sleep(wait);
        }
        last.put(host, System.nanoTime() / 1_000_000);
    }
}
