-- Deliveries that were given up: their answers stay in the outbox. Times are Unix times in milliseconds.
CREATE TABLE IF NOT EXISTS dead_letter (
    conversation VARCHAR(255) NOT NULL,
    turn BIGINT NOT NULL,
    step BIGINT NOT NULL,
    reason VARCHAR(64) NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (conversation, turn, step)
);
