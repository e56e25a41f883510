-- How often a delivery was tried, and when (Unix time in milliseconds) it may be tried next.
ALTER TABLE delivery ADD COLUMN IF NOT EXISTS attempts BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE delivery ADD COLUMN IF NOT EXISTS due BIGINT DEFAULT 0 NOT NULL;
