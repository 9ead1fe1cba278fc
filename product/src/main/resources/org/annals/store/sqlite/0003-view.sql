-- What is shown of the last run, so that it need not be made again when the store is opened. Never the only copy of anything.
CREATE TABLE shown (
    name TEXT PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run (number),
    format TEXT NOT NULL,
    decisions INTEGER NOT NULL,
    zipped BLOB NOT NULL
);
