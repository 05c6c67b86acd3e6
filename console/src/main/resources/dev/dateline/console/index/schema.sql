-- The console's index: what the page and its API ask for, and nothing that cannot be made anew.
-- A file with any other text than this is thrown away (Database.VERSION says when one with the same
-- text must be).
-- Records stand as the bytes that they were published in; columns beside them are what is asked by.

CREATE TABLE article (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  published TEXT NOT NULL,        -- ISO date
  headline TEXT NOT NULL,
  source TEXT,
  retracted INTEGER NOT NULL,
  partition INTEGER,              -- of news.results; null where it was read from files
  offset INTEGER,
  time TEXT,
  headers TEXT NOT NULL,          -- JSON object
  json BLOB NOT NULL
);
CREATE INDEX article_published ON article (published DESC, id);

CREATE TABLE mention (
  article INTEGER NOT NULL,       -- article.row
  entity TEXT NOT NULL,
  times INTEGER NOT NULL,
  PRIMARY KEY (entity, article)
) WITHOUT ROWID;
CREATE INDEX mention_article ON mention (article, entity);

-- A name id and its fullest name so far; stays when its last article goes, and is then not shown.
-- How many articles name it is kept by triggers: counting them for each name that begins with two
-- letters would take longer than somebody types.
CREATE TABLE entity (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  country TEXT,
  roles TEXT NOT NULL,            -- JSON array
  articles INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX entity_articles ON entity (articles DESC, id);
CREATE TRIGGER mention_added AFTER INSERT ON mention BEGIN
  UPDATE entity SET articles = articles + 1 WHERE id = new.entity;
END;
CREATE TRIGGER mention_removed AFTER DELETE ON mention BEGIN
  UPDATE entity SET articles = articles - 1 WHERE id = old.entity;
END;

CREATE TABLE event (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  date TEXT NOT NULL,             -- as in the record
  first TEXT NOT NULL,            -- ISO date of its first day, to order and to group by
  month_day TEXT,                 -- MMDD where the day is known
  precision TEXT NOT NULL,
  status TEXT NOT NULL,
  title TEXT NOT NULL,
  prominence INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  json BLOB NOT NULL
);
CREATE INDEX event_first ON event (first, prominence DESC);
CREATE INDEX event_month_day ON event (month_day, prominence DESC);
CREATE INDEX event_precision ON event (precision);
CREATE INDEX event_prominence ON event (prominence DESC, first, id);
-- All that the timeline asks, so that it never reads the records.
CREATE INDEX event_timeline ON event (first, precision, prominence, title);

CREATE TABLE event_entity (
  event INTEGER NOT NULL,         -- event.row
  entity TEXT NOT NULL,
  PRIMARY KEY (entity, event)
) WITHOUT ROWID;
CREATE INDEX event_entity_event ON event_entity (event, entity);

-- Claims <article id>#e1: any of them leads to its event.
CREATE TABLE claim (
  handle TEXT NOT NULL,
  event INTEGER NOT NULL,
  PRIMARY KEY (handle, event)
) WITHOUT ROWID;
CREATE INDEX claim_event ON claim (event);

CREATE TABLE anniversary (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  event TEXT NOT NULL,            -- event.id
  date TEXT NOT NULL,
  json BLOB NOT NULL
);
CREATE INDEX anniversary_event ON anniversary (event, date);

CREATE TABLE rejected (
  row INTEGER PRIMARY KEY,
  key TEXT,
  time TEXT NOT NULL,
  headers TEXT NOT NULL,          -- JSON object
  size INTEGER NOT NULL,
  beginning TEXT NOT NULL,        -- of the bytes, as text
  partition INTEGER NOT NULL,     -- of news.dead-letters
  offset INTEGER NOT NULL,
  UNIQUE (partition, offset)
);
CREATE INDEX rejected_time ON rejected (time DESC, row DESC);

-- Words to search for. An event's row id begins with its prominence (EventRows), so that the most
-- prominent that begin with some letters are read off without ranking all that do.
CREATE VIRTUAL TABLE article_words USING fts5 (
  title, body, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE VIRTUAL TABLE event_words USING fts5 (
  title, body, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE VIRTUAL TABLE entity_words USING fts5 (
  title, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
);

-- How far each partition was taken in, in the same transaction as what was taken from it.
CREATE TABLE position (
  topic TEXT NOT NULL,
  partition INTEGER NOT NULL,
  next INTEGER NOT NULL,
  PRIMARY KEY (topic, partition)
) WITHOUT ROWID;

-- Files of an archive that were taken in, and what came from each.
CREATE TABLE file (
  path TEXT PRIMARY KEY,          -- relative to the archive
  stamp TEXT NOT NULL             -- size, time and identity
) WITHOUT ROWID;
CREATE TABLE file_key (
  path TEXT NOT NULL,
  key TEXT NOT NULL,              -- article/<id> and so on
  PRIMARY KEY (path, key)
) WITHOUT ROWID;
CREATE INDEX file_key_key ON file_key (key, path);

-- What the index is made of, and when it was last whole.
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
