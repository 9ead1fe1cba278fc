-- What was given: original bytes, texts, and where each text was found.
CREATE TABLE original (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    deflated BLOB NOT NULL,
    first_seen TEXT NOT NULL
);
--;
CREATE TABLE document (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    text_sha256 TEXT NOT NULL,
    title TEXT,
    outlet TEXT,
    published TEXT,
    url TEXT,
    text BLOB NOT NULL,
    first_seen TEXT NOT NULL
);
--;
CREATE INDEX document_text_sha256 ON document (text_sha256);
--;
CREATE TABLE carrier (
    document_id TEXT NOT NULL REFERENCES document (id),
    input TEXT NOT NULL,
    name TEXT NOT NULL,
    given TEXT NOT NULL,
    original_sha256 TEXT REFERENCES original (sha256),
    state TEXT NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (document_id, input, name)
);
--;
CREATE INDEX carrier_input ON carrier (input);
--;
-- What was read in each document, by which program; made anew when either changes.
CREATE TABLE reading (
    document_id TEXT PRIMARY KEY REFERENCES document (id),
    program TEXT NOT NULL,
    given TEXT NOT NULL,
    content BLOB NOT NULL
);
--;
CREATE TABLE rejection (
    input TEXT NOT NULL,
    place TEXT NOT NULL,
    code TEXT NOT NULL,
    position INTEGER,
    message TEXT NOT NULL
);
--;
CREATE INDEX rejection_input ON rejection (input);
--;
CREATE TABLE run (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    started TEXT NOT NULL,
    finished TEXT,
    state TEXT NOT NULL,
    program TEXT NOT NULL,
    readers TEXT NOT NULL,
    settings TEXT NOT NULL,
    report TEXT,
    snapshot BLOB
);
--;
-- Ids that a chronology no longer has, and what became of them.
CREATE TABLE tombstone (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    became TEXT,
    reason TEXT NOT NULL,
    run INTEGER NOT NULL REFERENCES run (number)
);
--;
-- The log of human decisions: rows are added and never changed.
CREATE TABLE decision (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    who TEXT NOT NULL,
    decided TEXT NOT NULL,
    why TEXT NOT NULL,
    route TEXT NOT NULL,
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    content TEXT NOT NULL,
    hash TEXT NOT NULL
);
--;
CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;
--;
CREATE TRIGGER decision_is_fixed BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;
--;
-- Only words made by this program go in, so the simplest tokenizer gives them back as they are.
CREATE VIRTUAL TABLE document_search USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
