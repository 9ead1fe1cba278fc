package org.annals.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.annals.document.Document;
import org.annals.fetch.FetchException;
import org.annals.fetch.Fetched;
import org.annals.fetch.PoliteWeb;
import org.annals.format.Bytes;
import org.annals.format.FeedReader;
import org.annals.format.FormatException;
import org.annals.format.Known;
import org.annals.ingest.FetchedArticles;
import org.annals.ingest.Rejection;
import org.annals.store.ChronologyStore;
import org.annals.store.FeedTable;
import org.annals.store.Intake;
import org.jspecify.annotations.Nullable;

/*
 * A feed holds the newest entries only: what it no longer has is not gone. An entry that was taken, or whose page holds no
 * article, is not asked for again; one whose page could not be fetched is, the next time.
 */
/** Takes the new articles of feeds into a store. */
public final class FeedIntake {
    private static final int MOST_NEW = 200;
    private static final String FAILED = "FETCH_FAILED";

    private final ChronologyStore store;
    private final PoliteWeb web;
    private final FetchedArticles reader = new FetchedArticles();

    public FeedIntake(ChronologyStore store, PoliteWeb web) {
        this.store = store;
        this.web = web;
    }

    /** How many articles were new to the store, and what could not be had. */
    public record Taken(int added, List<Rejection> rejections) {
        public Taken {
            rejections = List.copyOf(rejections);
        }
    }

    /** Looks once at a feed. */
    public Taken take(String feed) throws InterruptedException {
        FeedTable table = store.feeds();
        List<Rejection> rejections = new ArrayList<>();
        FeedTable.State state = table.find(feed);
        Fetched.Validators known =
                state == null ? Fetched.Validators.NONE : new Fetched.Validators(state.etag(), state.lastModified());
        Intake intake = store.documents().intake();
        boolean all = true;
        Fetched fetched;
        try {
            fetched = web.fetch(feed, known);
            if (fetched.status() == 304) {
                return new Taken(0, List.of());
            }
            if (!fetched.isGood()) {
                throw new FetchException("the host answered " + fetched.status());
            }
            FeedReader.Feed read = FeedReader.parse(fetched.body());
            int count = 0;
            for (FeedReader.Entry entry : read.entries()) {
                String name = name(entry);
                if (name == null || table.isDone(feed, name)) {
                    continue;
                }
                if (++count > MOST_NEW) {
                    all = false;
                    break;
                }
                all &= take(feed, read, entry, intake, rejections);
            }
        } catch (FetchException e) {
            return new Taken(0, List.of(new Rejection(feed, FAILED, null, String.valueOf(e.getMessage()))));
        } catch (FormatException e) {
            return new Taken(
                    0, List.of(new Rejection(feed, e.code().name(), e.position(), String.valueOf(e.getMessage()))));
        }
        intake.finish(Map.of());
        if (all) {
            // Otherwise the whole feed is wanted again.
            table.keep(
                    feed,
                    new FeedTable.State(
                            fetched.validators().etag(), fetched.validators().lastModified()));
        }
        return new Taken(intake.counts().added(), rejections);
    }

    private static @Nullable String name(FeedReader.Entry entry) {
        return entry.url() == null ? entry.id() : entry.url();
    }

    /** Whether the entry needs no further look. */
    private boolean take(
            String feed, FeedReader.Feed read, FeedReader.Entry entry, Intake intake, List<Rejection> rejections)
            throws InterruptedException {
        String name = String.valueOf(name(entry));
        Fetched page = entry.url() == null ? null : page(entry.url(), name, rejections);
        if (page == null && !entry.whole()) {
            return false;
        }
        String url = page == null ? entry.url() : page.url();
        Known known = new Known(url, entry.title(), entry.published(), read.outlet(), false, Map.of("feed", feed));
        Bytes content = page == null ? new Bytes(html(entry)) : page.body();
        FetchedArticles.Read articles = reader.read("page.html", content, known);
        for (Document document : articles.documents()) {
            Document named = new Document(
                    document.id(),
                    name,
                    List.of(),
                    document.text(),
                    document.sha256(),
                    document.language(),
                    document.metadata(),
                    document.regions());
            intake.take(feed, named, content.content());
        }
        articles.rejections()
                .forEach(rejection -> rejections.add(
                        new Rejection(name, rejection.code(), rejection.position(), rejection.message())));
        intake.finish(Map.of());
        store.feeds().done(feed, name, articles.documents().isEmpty() ? "rejected" : "taken");
        return true;
    }

    /** An entry's page, or null where it cannot be had now. */
    private @Nullable Fetched page(String url, String name, List<Rejection> rejections) throws InterruptedException {
        try {
            Fetched fetched = web.fetch(url, Fetched.Validators.NONE);
            if (fetched.isGood()) {
                return fetched;
            }
            rejections.add(new Rejection(name, FAILED, null, "the host answered " + fetched.status()));
        } catch (FetchException e) {
            rejections.add(new Rejection(name, FAILED, null, String.valueOf(e.getMessage())));
        }
        return null;
    }

    /** The article as the feed itself gives it. */
    private static byte[] html(FeedReader.Entry entry) {
        String html = "<html><body><article>" + entry.html() + "</article></body></html>";
        return html.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
