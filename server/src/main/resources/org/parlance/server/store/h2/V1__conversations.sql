-- H2 commits each statement by itself: a server that was killed half-way here goes on from where it was.
-- One row a conversation: its version is the fence that keeps two servers from writing the same turn.
CREATE TABLE IF NOT EXISTS conversation (
    id VARCHAR(255) NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    accepted BIGINT NOT NULL,
    done BIGINT NOT NULL,
    events BIGINT NOT NULL,
    session_start BIGINT NOT NULL,
    lease VARCHAR(64),
    lease_until TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

-- What was accepted and waits for its turn, in order; when it has had it, its id stands with the turn.
CREATE TABLE IF NOT EXISTS inbox (
    conversation VARCHAR(255) NOT NULL,
    position BIGINT NOT NULL,
    message VARCHAR(255) NOT NULL,
    payload VARCHAR NOT NULL,
    accepted_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (conversation, position),
    UNIQUE (conversation, message)
);

CREATE TABLE IF NOT EXISTS event (
    conversation VARCHAR(255) NOT NULL,
    sequence BIGINT NOT NULL,
    turn BIGINT NOT NULL,
    name VARCHAR(64) NOT NULL,
    json VARCHAR NOT NULL,
    PRIMARY KEY (conversation, sequence)
);

-- One row a message that had its turn; turn = its position in the inbox.
CREATE TABLE IF NOT EXISTS turn (
    conversation VARCHAR(255) NOT NULL,
    turn BIGINT NOT NULL,
    message VARCHAR(255) NOT NULL,
    failed BOOLEAN NOT NULL,
    model VARCHAR(255) NOT NULL,
    evidence VARCHAR NOT NULL,
    finished_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (conversation, turn),
    UNIQUE (conversation, message)
);

-- What was said, or is to be said; it is handed out again when the message is sent again.
CREATE TABLE IF NOT EXISTS outbox (
    conversation VARCHAR(255) NOT NULL,
    turn BIGINT NOT NULL,
    step BIGINT NOT NULL,
    channel VARCHAR(255) NOT NULL,
    payload VARCHAR NOT NULL,
    PRIMARY KEY (conversation, turn, step)
);

-- Rows of the outbox that the server still has to deliver by itself.
CREATE TABLE IF NOT EXISTS delivery (
    conversation VARCHAR(255) NOT NULL,
    turn BIGINT NOT NULL,
    step BIGINT NOT NULL,
    PRIMARY KEY (conversation, turn, step)
);

CREATE TABLE IF NOT EXISTS timer (
    conversation VARCHAR(255) NOT NULL,
    name VARCHAR(255) NOT NULL,
    due BIGINT NOT NULL,
    payload VARCHAR NOT NULL,
    PRIMARY KEY (conversation, name)
);
CREATE INDEX IF NOT EXISTS timer_due ON timer (due);
