-- Feeds that are watched: what their hosts want to be told the next time, and which of their entries were taken.
CREATE TABLE feed (
    url TEXT PRIMARY KEY,
    etag TEXT,
    last_modified TEXT,
    checked TEXT NOT NULL
);
--;
CREATE TABLE feed_entry (
    feed TEXT NOT NULL,
    entry TEXT NOT NULL,
    state TEXT NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (feed, entry)
);
