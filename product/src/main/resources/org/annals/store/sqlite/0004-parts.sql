-- The rows that runs ended with, in parts; parts that several runs have in common are kept once. A run keeps the list of its parts.
CREATE TABLE run_part (
    sha256 TEXT PRIMARY KEY,
    content BLOB NOT NULL
);
