-- What is shown of the last run, so that it need not be made again when the store is opened. Never the only copy of anything.
CREATE TABLE shown (
    name TEXT PRIMARY KEY,
    run BIGINT NOT NULL REFERENCES run (number),
    format TEXT NOT NULL,
    decisions BIGINT NOT NULL,
    zipped BYTEA NOT NULL
);
