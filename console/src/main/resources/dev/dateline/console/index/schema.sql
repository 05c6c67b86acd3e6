-- The console's index: what the page and its API ask for, and nothing that cannot be made anew.
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
CREATE TABLE entity (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  country TEXT,
  roles TEXT NOT NULL             -- JSON array
);

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
  partition INTEGER,
  offset INTEGER
);

-- Row ids are 4 * row + kind: 0 article, 1 event, 2 entity.
CREATE VIRTUAL TABLE words USING fts5 (
  title, body, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
);
