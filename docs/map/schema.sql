CREATE TABLE account (
    person INTEGER PRIMARY KEY NOT NULL REFERENCES person,
    login TEXT NOT NULL UNIQUE CHECK (length(login) > 0),
    password_hash TEXT CHECK (substr(password_hash, 1, 10) = '$argon2id$'),
    must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
    password_set_at INTEGER,
    disabled_at INTEGER,
    sealed_secret BLOB,
    last_step INTEGER
) STRICT;

CREATE TABLE answered (
    ticket BLOB PRIMARY KEY NOT NULL CHECK (length(ticket) = 32),
    body BLOB NOT NULL CHECK (length(body) = 32),
    location TEXT,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE archive_part (
    vote INTEGER NOT NULL,
    election INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    bytes BLOB NOT NULL,
    PRIMARY KEY (vote, election, number),
    FOREIGN KEY (vote, election) REFERENCES election (vote, number)
) STRICT;

CREATE TABLE congress (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (length(name) > 0),
    region TEXT NOT NULL UNIQUE,
    level TEXT NOT NULL CHECK (level IN ('county', 'township'))
) STRICT;

CREATE TABLE deputy (
    id INTEGER PRIMARY KEY NOT NULL,
    person INTEGER NOT NULL REFERENCES person,
    congress INTEGER NOT NULL REFERENCES congress,
    term INTEGER NOT NULL REFERENCES term,
    number TEXT NOT NULL CHECK (length(number) > 0),
    district TEXT CHECK (length(district) > 0),
    ended_at INTEGER,
    UNIQUE (term, number),
    UNIQUE (term, person)
) STRICT;

CREATE INDEX deputy_congress ON deputy (congress, term, number);

CREATE INDEX deputy_person ON deputy (person);

CREATE TABLE deputy_group (
    id INTEGER PRIMARY KEY NOT NULL,
    congress INTEGER NOT NULL REFERENCES congress,
    term INTEGER NOT NULL REFERENCES term,
    kind TEXT NOT NULL CHECK (kind IN ('delegation', 'group', 'professional')),
    name TEXT NOT NULL CHECK (length(name) > 0),
    UNIQUE (term, kind, name)
) STRICT;

CREATE TABLE deputy_group_member (
    deputy_group INTEGER NOT NULL REFERENCES deputy_group,
    deputy INTEGER NOT NULL REFERENCES deputy,
    leads INTEGER NOT NULL CHECK (leads IN (0, 1)),
    PRIMARY KEY (deputy_group, deputy)
) STRICT;

CREATE INDEX deputy_group_member_deputy ON deputy_group_member (deputy);

CREATE TABLE draw_seed (
    vote INTEGER PRIMARY KEY REFERENCES vote (id),
    seed BLOB NOT NULL CHECK (length(seed) = 32)
) STRICT;

CREATE TABLE election (
    vote INTEGER NOT NULL REFERENCES vote (id),
    number INTEGER NOT NULL CHECK (number > 0),
    identifier TEXT NOT NULL UNIQUE,
    slips TEXT,
    PRIMARY KEY (vote, number)
) STRICT;

CREATE TABLE entry (
    matter INTEGER NOT NULL REFERENCES matter (id),
    number INTEGER NOT NULL CHECK (number > 0),
    at INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (matter, number)
) STRICT;

CREATE TABLE import_draft (
    id INTEGER PRIMARY KEY NOT NULL,
    congress INTEGER NOT NULL REFERENCES congress,
    person INTEGER NOT NULL REFERENCES person,
    kind TEXT NOT NULL CHECK (kind IN ('people', 'units', 'stations', 'regions')),
    text TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE link (
    source INTEGER NOT NULL REFERENCES matter (id),
    target INTEGER NOT NULL REFERENCES matter (id),
    kind TEXT NOT NULL CHECK (kind IN ('begot', 'merged-into')),
    PRIMARY KEY (source, target)
) STRICT;

CREATE INDEX link_target ON link (target);

CREATE TABLE log_entry (
    place INTEGER PRIMARY KEY CHECK (place >= 0),
    bytes BLOB NOT NULL CHECK (length(bytes) <= 65535)
) STRICT;

CREATE TABLE log_hash (
    level INTEGER NOT NULL CHECK (level > 0),
    place INTEGER NOT NULL CHECK (place >= 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (level, place)
) STRICT;

CREATE TABLE log_head (
    log INTEGER PRIMARY KEY CHECK (log = 1),
    origin TEXT NOT NULL CHECK (length(origin) > 0),
    size INTEGER NOT NULL CHECK (size >= 0),
    root BLOB NOT NULL CHECK (length(root) = 32),
    signed TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE lot_seed (
    vote INTEGER NOT NULL REFERENCES vote (id),
    round INTEGER NOT NULL CHECK (round > 0),
    seed BLOB NOT NULL CHECK (length(seed) = 32),
    PRIMARY KEY (vote, round)
) STRICT;

CREATE TABLE matter (
    id INTEGER PRIMARY KEY,
    congress INTEGER NOT NULL REFERENCES congress (id),
    procedure TEXT NOT NULL CHECK (length(procedure) > 0),
    year INTEGER NOT NULL,
    serial INTEGER NOT NULL CHECK (serial > 0),
    title TEXT NOT NULL,
    kind TEXT CHECK (length(kind) > 0),
    place TEXT CHECK (length(place) > 0),
    station INTEGER,
    is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),
    begun_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    stage TEXT NOT NULL CHECK (length(stage) > 0),
    has_ended INTEGER NOT NULL CHECK (has_ended IN (0, 1)),
    alarm_at INTEGER,
    follow BLOB UNIQUE,
    standing TEXT NOT NULL, is_provisional INTEGER NOT NULL DEFAULT 0 CHECK (is_provisional IN (0, 1)), has_parts INTEGER NOT NULL DEFAULT 0 CHECK (has_parts IN (0, 1)),
    UNIQUE (congress, procedure, year, serial)
) STRICT;

CREATE INDEX matter_alarm ON matter (alarm_at) WHERE alarm_at IS NOT NULL;

CREATE INDEX matter_alike ON matter (congress, procedure, has_ended, station, begun_at);

CREATE INDEX matter_procedure ON matter (procedure, is_public, id);

CREATE INDEX matter_provisional ON matter (id) WHERE is_provisional = 1;

CREATE INDEX matter_public ON matter (is_public, id, has_ended);

CREATE INDEX matter_stage ON matter (has_ended, procedure, stage);

CREATE INDEX matter_with_parts ON matter (has_parts, has_ended);

CREATE TABLE matter_key (
    matter INTEGER PRIMARY KEY REFERENCES matter (id),
    sealed BLOB NOT NULL
) STRICT;

CREATE TABLE migration (name TEXT PRIMARY KEY NOT NULL) STRICT;

CREATE TABLE note (
    about TEXT NOT NULL CHECK (length(about) > 0),
    number INTEGER NOT NULL CHECK (number > 0),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (length(kind) > 0),
    person INTEGER,
    digest BLOB,
    detail TEXT CHECK (length(detail) > 0), declared INTEGER NOT NULL DEFAULT 0 CHECK (declared IN (0, 1)), place INTEGER CHECK (place >= 0), salt BLOB,
    PRIMARY KEY (about, number)
) STRICT;

CREATE INDEX note_at ON note (at);

CREATE UNIQUE INDEX note_place ON note (place);

CREATE INDEX note_waiting ON note (at) WHERE place IS NULL;

CREATE TABLE notice (
    desk TEXT NOT NULL,
    at INTEGER NOT NULL,
    matter INTEGER NOT NULL REFERENCES matter (id),
    entry INTEGER NOT NULL,
    PRIMARY KEY (desk, at, matter, entry)
) STRICT;

CREATE TABLE opened_ballot (
    vote INTEGER NOT NULL REFERENCES vote (id),
    tracker TEXT NOT NULL CHECK (length(tracker) > 0),
    election INTEGER NOT NULL,
    ballot TEXT NOT NULL,
    PRIMARY KEY (vote, tracker)
) STRICT;

CREATE TABLE paper (
    matter INTEGER NOT NULL REFERENCES matter (id),
    entry INTEGER NOT NULL,
    name TEXT NOT NULL,
    open TEXT NOT NULL,
    sealed BLOB,
    salt BLOB,
    PRIMARY KEY (matter, entry),
    FOREIGN KEY (matter, entry) REFERENCES entry (matter, number)
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY NOT NULL,
    congress INTEGER NOT NULL REFERENCES congress,
    name TEXT NOT NULL CHECK (length(name) > 0)
) STRICT;

CREATE INDEX person_congress ON person (congress, name);

CREATE TABLE prevote (
    id INTEGER PRIMARY KEY,
    congress INTEGER NOT NULL REFERENCES congress (id),
    title TEXT NOT NULL CHECK (length(title) > 0),
    about TEXT NOT NULL CHECK (length(about) > 0),
    projects TEXT NOT NULL,
    most INTEGER NOT NULL CHECK (most > 0),
    opens TEXT NOT NULL,
    closes TEXT NOT NULL CHECK (closes >= opens),
    publishing_asked_by INTEGER,
    result TEXT
) STRICT;

CREATE INDEX prevote_congress ON prevote (congress, id);

CREATE TABLE prevote_ballot (
    prevote INTEGER NOT NULL,
    package INTEGER NOT NULL,
    serial INTEGER NOT NULL,
    minute INTEGER NOT NULL,
    marks TEXT NOT NULL CHECK (length(marks) > 0),
    replaced INTEGER NOT NULL CHECK (replaced >= 0), paper INTEGER NOT NULL DEFAULT 0 CHECK (paper IN (0, 1)),
    PRIMARY KEY (prevote, package, serial),
    FOREIGN KEY (prevote, package) REFERENCES prevote_package (prevote, number)
) STRICT;

CREATE TABLE prevote_code (
    prevote INTEGER NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    package INTEGER NOT NULL,
    serial INTEGER NOT NULL CHECK (serial > 0),
    PRIMARY KEY (prevote, digest),
    FOREIGN KEY (prevote, package) REFERENCES prevote_package (prevote, number)
) STRICT;

CREATE TABLE prevote_package (
    prevote INTEGER NOT NULL REFERENCES prevote (id),
    number INTEGER NOT NULL CHECK (number > 0),
    giver TEXT NOT NULL CHECK (length(giver) > 0),
    way TEXT NOT NULL CHECK (way IN ('open', 'list', 'household', 'grid')),
    codes INTEGER NOT NULL CHECK (codes > 0),
    made TEXT NOT NULL, registered INTEGER CHECK (registered >= codes),
    PRIMARY KEY (prevote, number)
) STRICT;

CREATE TABLE prevote_paper (
    prevote INTEGER NOT NULL,
    package INTEGER NOT NULL,
    serial INTEGER NOT NULL,
    person INTEGER NOT NULL,
    marks TEXT NOT NULL CHECK (length(marks) > 0),
    times INTEGER NOT NULL CHECK (times > 0),
    PRIMARY KEY (prevote, package, serial, person),
    FOREIGN KEY (prevote, package) REFERENCES prevote_package (prevote, number)
) STRICT;

CREATE TABLE prevote_quarantine (
    prevote INTEGER NOT NULL REFERENCES prevote (id),
    flag TEXT NOT NULL CHECK (length(flag) > 0),
    reason TEXT NOT NULL CHECK (length(reason) > 0),
    asked_by INTEGER NOT NULL,
    agreed_by INTEGER CHECK (agreed_by <> asked_by),
    refused_by INTEGER CHECK (refused_by <> asked_by),
    PRIMARY KEY (prevote, flag)
) STRICT;

CREATE TABLE region (
    code TEXT NOT NULL CHECK (length(code) IN (6, 9, 12)),
    valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
    valid_to TEXT CHECK (valid_to >= valid_from),
    name TEXT NOT NULL CHECK (length(name) > 0),
    kind TEXT NOT NULL
        CHECK (kind IN ('province', 'city', 'county', 'street', 'town', 'township', 'village')),
    successor TEXT CHECK (successor <> code),
    PRIMARY KEY (code, valid_from)
) STRICT;

CREATE UNIQUE INDEX region_valid ON region (code) WHERE valid_to IS NULL;

CREATE TABLE role_grant (
    id INTEGER PRIMARY KEY NOT NULL,
    person INTEGER NOT NULL REFERENCES person,
    role TEXT NOT NULL CHECK (length(role) > 0),
    congress INTEGER NOT NULL REFERENCES congress,
    unit INTEGER REFERENCES unit,
    station INTEGER REFERENCES station,
    begins INTEGER NOT NULL,
    ends INTEGER CHECK (ends >= begins)
) STRICT;

CREATE INDEX role_grant_holders ON role_grant (congress, role, unit);

CREATE UNIQUE INDEX role_grant_once
    ON role_grant (person, role, congress, coalesce(unit, 0), coalesce(station, 0)) WHERE ends IS NULL;

CREATE INDEX role_grant_person ON role_grant (person);

CREATE VIRTUAL TABLE search USING fts5(collection, words, columnsize = 0, tokenize = 'ascii');

CREATE TABLE search_erasure (id INTEGER PRIMARY KEY NOT NULL) STRICT;

CREATE TABLE session (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 32),
    person INTEGER NOT NULL,
    created INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    second_factor INTEGER,
    ended INTEGER
) STRICT;

CREATE INDEX session_of_person ON session (person);

CREATE TABLE sign_in_failure (
    name_key BLOB PRIMARY KEY NOT NULL,
    count INTEGER NOT NULL CHECK (count > 0),
    last INTEGER NOT NULL,
    locked_until INTEGER
) STRICT;

CREATE INDEX sign_in_failure_last ON sign_in_failure (last);

CREATE TABLE sitting (
    id INTEGER PRIMARY KEY NOT NULL,
    term INTEGER NOT NULL REFERENCES term,
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 99),
    begins TEXT NOT NULL,
    ends TEXT CHECK (ends >= begins),
    UNIQUE (term, number)
) STRICT;

CREATE TABLE solicitation (
    id INTEGER PRIMARY KEY,
    congress INTEGER NOT NULL REFERENCES congress (id),
    title TEXT NOT NULL CHECK (length(title) > 0),
    about TEXT NOT NULL CHECK (length(about) > 0),
    opens TEXT NOT NULL,
    closes TEXT NOT NULL CHECK (closes >= opens)
) STRICT;

CREATE INDEX solicitation_congress ON solicitation (congress, id);

CREATE TABLE station (
    id INTEGER PRIMARY KEY NOT NULL,
    code TEXT NOT NULL UNIQUE CHECK (length(code) = 8),
    kind TEXT NOT NULL CHECK (kind IN ('base', 'home', 'station')),
    name TEXT NOT NULL CHECK (length(name) > 0),
    congress INTEGER NOT NULL REFERENCES congress,
    region TEXT NOT NULL,
    address TEXT NOT NULL CHECK (length(address) > 0),
    rhythm TEXT CHECK (length(rhythm) > 0),
    ended_at INTEGER,
    UNIQUE (congress, name)
) STRICT;

CREATE TABLE teller_message (
    vote INTEGER NOT NULL REFERENCES vote (id),
    kind TEXT NOT NULL CHECK (length(kind) > 0),
    teller INTEGER NOT NULL CHECK (teller > 0),
    content TEXT NOT NULL,
    PRIMARY KEY (vote, kind, teller)
) STRICT;

CREATE TABLE term (
    id INTEGER PRIMARY KEY NOT NULL,
    congress INTEGER NOT NULL REFERENCES congress,
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 99),
    begins TEXT NOT NULL,
    ends TEXT CHECK (ends >= begins),
    UNIQUE (congress, number)
) STRICT;

CREATE TABLE unit (
    id INTEGER PRIMARY KEY NOT NULL,
    congress INTEGER NOT NULL REFERENCES congress,
    name TEXT NOT NULL CHECK (length(name) > 0),
    organ TEXT NOT NULL
        CHECK (organ IN ('government', 'supervision', 'court', 'procuratorate', 'party', 'other')),
    region TEXT,
    ended_at INTEGER,
    UNIQUE (congress, name)
) STRICT;

CREATE TABLE vote (
    id INTEGER PRIMARY KEY,
    congress INTEGER NOT NULL REFERENCES congress (id),
    label TEXT NOT NULL CHECK (label IN ('decision', 'consultation')),
    title TEXT NOT NULL CHECK (length(title) > 0),
    session TEXT NOT NULL CHECK (length(session) > 0),
    begun_at INTEGER NOT NULL
) STRICT;

CREATE TABLE vote_act (
    vote INTEGER NOT NULL REFERENCES vote (id),
    number INTEGER NOT NULL CHECK (number > 0),
    at INTEGER NOT NULL,
    person INTEGER,
    content TEXT NOT NULL,
    PRIMARY KEY (vote, number)
) STRICT;

CREATE TABLE waiting (
    desk TEXT NOT NULL,
    due INTEGER NOT NULL,
    matter INTEGER NOT NULL REFERENCES matter (id),
    part TEXT NOT NULL,
    step TEXT NOT NULL,
    PRIMARY KEY (desk, due, matter, part)
) STRICT;

CREATE INDEX waiting_matter ON waiting (matter);
