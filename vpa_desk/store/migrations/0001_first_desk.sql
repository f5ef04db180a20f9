-- The first desk. Instants are UTC seconds since 1970, days are ISO text, money is whole cents,
-- lengths are seconds, ids are whole numbers that rise with time.

CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE asset (
    name TEXT NOT NULL PRIMARY KEY,
    content BLOB NOT NULL
) STRICT;

CREATE TABLE client (
    id INTEGER NOT NULL PRIMARY KEY,
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    contact TEXT NOT NULL,
    street TEXT NOT NULL,
    extra TEXT NOT NULL,
    postcode TEXT NOT NULL,
    city TEXT NOT NULL,
    country TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    language TEXT NOT NULL,
    zone TEXT NOT NULL,
    colour INTEGER NOT NULL,
    payment_days INTEGER NOT NULL,
    vat_case TEXT NOT NULL,
    vat_id TEXT NOT NULL,
    notes TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    archived_at INTEGER,
    CONSTRAINT client_number_once UNIQUE (number),
    CONSTRAINT client_has_a_name CHECK (length(name) > 0),
    CONSTRAINT client_language CHECK (language IN ('de', 'en')),
    CONSTRAINT client_colour CHECK (colour BETWEEN 1 AND 6),
    CONSTRAINT client_payment_days CHECK (payment_days BETWEEN 0 AND 365)
) STRICT;

CREATE TABLE service (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL,
    archived_at INTEGER,
    CONSTRAINT service_has_a_name CHECK (length(name) > 0)
) STRICT;

-- What a row does not say (NULL) is taken over; a rate of 0 is said and means: no money by the hour.
CREATE TABLE terms (
    client_id INTEGER NOT NULL,
    service_id INTEGER,
    valid_from TEXT NOT NULL,
    rate_minor INTEGER,
    currency TEXT,
    step INTEGER,
    mode TEXT,
    scope TEXT,
    minimum INTEGER,
    CONSTRAINT terms_of_client FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT terms_of_service FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT terms_rate CHECK (rate_minor >= 0),
    CONSTRAINT terms_rate_has_currency CHECK ((rate_minor IS NULL) = (currency IS NULL)),
    CONSTRAINT terms_step CHECK (step IN (0, 1, 5, 6, 10, 15, 30, 60)),
    CONSTRAINT terms_mode CHECK (mode IN ('up', 'nearest', 'down')),
    CONSTRAINT terms_scope CHECK (scope IN ('entry', 'task_and_day', 'day', 'period')),
    CONSTRAINT terms_minimum CHECK (minimum BETWEEN 0 AND 1440)
) STRICT;
CREATE UNIQUE INDEX terms_once_a_day ON terms (client_id, COALESCE(service_id, 0), valid_from);

CREATE TABLE task (
    id INTEGER NOT NULL PRIMARY KEY,
    client_id INTEGER,
    service_id INTEGER,
    title TEXT NOT NULL,
    notes TEXT NOT NULL,
    tags TEXT NOT NULL,
    due_on TEXT,
    due_at TEXT,
    estimate_seconds INTEGER,
    billable INTEGER NOT NULL,
    important INTEGER NOT NULL,
    series_id INTEGER,
    rule TEXT,
    created_at INTEGER NOT NULL,
    done_at INTEGER,
    CONSTRAINT task_of_client FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT task_of_service FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT task_once_a_day UNIQUE (series_id, due_on),
    CONSTRAINT task_has_a_title CHECK (length(title) > 0),
    CONSTRAINT task_series CHECK ((series_id IS NULL) = (rule IS NULL)),
    CONSTRAINT task_series_day CHECK (series_id IS NULL OR due_on IS NOT NULL)
) STRICT;
CREATE INDEX task_open ON task (due_on) WHERE done_at IS NULL;
CREATE INDEX task_done ON task (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX task_by_client ON task (client_id);

CREATE TABLE running (
    slot INTEGER NOT NULL PRIMARY KEY,
    task_id INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    CONSTRAINT running_task FOREIGN KEY (task_id) REFERENCES task (id),
    CONSTRAINT running_only_one CHECK (slot = 1)
) STRICT;

CREATE TABLE paper (
    id INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    client_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    period_start TEXT NOT NULL,
    period_until TEXT NOT NULL,
    currency TEXT NOT NULL,
    intro TEXT NOT NULL,
    closing TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    number TEXT,
    series TEXT,
    seq INTEGER,
    issued_on TEXT,
    due_on TEXT,
    net_minor INTEGER,
    tax_minor INTEGER,
    total_minor INTEGER,
    snapshot TEXT,
    pdf_sha256 TEXT,
    CONSTRAINT paper_of_client FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT paper_number_once UNIQUE (number),
    CONSTRAINT paper_seq_once UNIQUE (series, seq),
    CONSTRAINT paper_kind CHECK (kind IN (
        'invoice', 'cancellation', 'correction', 'quote', 'confirmation', 'reminder', 'statement')),
    CONSTRAINT paper_state CHECK (state IN ('draft', 'issued')),
    CONSTRAINT paper_period CHECK (period_start < period_until),
    CONSTRAINT paper_complete CHECK (
        (state = 'draft' AND number IS NULL AND series IS NULL AND seq IS NULL
            AND issued_on IS NULL AND due_on IS NULL AND net_minor IS NULL AND tax_minor IS NULL
            AND total_minor IS NULL AND snapshot IS NULL AND pdf_sha256 IS NULL)
        OR (state = 'issued' AND number IS NOT NULL AND series IS NOT NULL AND seq IS NOT NULL
            AND issued_on IS NOT NULL AND net_minor IS NOT NULL
            AND tax_minor IS NOT NULL AND total_minor = net_minor + tax_minor
            AND snapshot IS NOT NULL AND length(pdf_sha256) = 64)
    ),
    CONSTRAINT paper_is_due CHECK (
        state = 'draft' OR due_on IS NOT NULL OR kind NOT IN ('invoice', 'correction'))
) STRICT;
CREATE INDEX paper_by_client ON paper (client_id);
CREATE INDEX paper_by_day ON paper (issued_on) WHERE issued_on IS NOT NULL;

-- How papers belong together: this one cancels, corrects, follows from or reminds of another.
CREATE TABLE link (
    paper_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    target_id INTEGER NOT NULL,
    CONSTRAINT link_once PRIMARY KEY (paper_id, kind, target_id),
    CONSTRAINT link_of_paper FOREIGN KEY (paper_id) REFERENCES paper (id),
    CONSTRAINT link_to_paper FOREIGN KEY (target_id) REFERENCES paper (id),
    CONSTRAINT link_kind CHECK (kind IN ('cancels', 'corrects', 'follows_from', 'reminds_of')),
    CONSTRAINT link_to_another CHECK (paper_id <> target_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_by_target ON link (target_id, kind);

CREATE TABLE series (
    name TEXT NOT NULL PRIMARY KEY,
    first_seq INTEGER NOT NULL,
    CONSTRAINT series_counts_up CHECK (first_seq > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE position (
    paper_id INTEGER NOT NULL,
    place INTEGER NOT NULL,
    text TEXT NOT NULL,
    detail TEXT NOT NULL,
    quantity TEXT NOT NULL,
    unit TEXT NOT NULL,
    price_minor INTEGER NOT NULL,
    rate_kind TEXT NOT NULL,
    net_minor INTEGER NOT NULL,
    CONSTRAINT position_place PRIMARY KEY (paper_id, place),
    CONSTRAINT position_of_paper FOREIGN KEY (paper_id) REFERENCES paper (id),
    CONSTRAINT position_unit CHECK (unit IN ('hour', 'piece', 'flat'))
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
    id INTEGER NOT NULL PRIMARY KEY,
    task_id INTEGER NOT NULL,
    client_id INTEGER,
    service_id INTEGER,
    text TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    zone TEXT NOT NULL,
    day TEXT NOT NULL,
    billable INTEGER NOT NULL,
    CONSTRAINT entry_of_task FOREIGN KEY (task_id) REFERENCES task (id),
    CONSTRAINT entry_of_client FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT entry_of_service FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT entry_ends_after_start CHECK (seconds > 0),
    CONSTRAINT entry_bills_a_client CHECK (billable = 0 OR client_id IS NOT NULL)
) STRICT;
CREATE INDEX entry_by_start ON entry (started_at, id);
CREATE INDEX entry_by_client ON entry (client_id, started_at, id);
CREATE INDEX entry_by_day ON entry (day, client_id, billable, seconds);
CREATE INDEX entry_by_task ON entry (task_id, seconds);

-- Which time stands on which position, with how many billed seconds. A cancellation releases it
-- and the line stays: `released_by` names the cancellation. An entry may be deleted after that,
-- so its id is kept without a reference.
CREATE TABLE billing (
    paper_id INTEGER NOT NULL,
    place INTEGER NOT NULL,
    entry_id INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    released_by INTEGER,
    CONSTRAINT billing_once PRIMARY KEY (paper_id, place, entry_id),
    CONSTRAINT billing_on_position FOREIGN KEY (paper_id, place)
        REFERENCES position (paper_id, place),
    CONSTRAINT billing_released_by FOREIGN KEY (released_by) REFERENCES paper (id),
    CONSTRAINT billing_seconds CHECK (seconds >= 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX billing_living ON billing (entry_id, paper_id) WHERE released_by IS NULL;

-- Billable time on no living paper: what entry and billing say already, written down so that
-- nobody looks through ten years for it. The guards keep it; nobody else writes here.
CREATE TABLE unbilled (
    entry_id INTEGER NOT NULL PRIMARY KEY,
    CONSTRAINT unbilled_entry FOREIGN KEY (entry_id) REFERENCES entry (id)
) STRICT;

CREATE TABLE file (
    id INTEGER NOT NULL PRIMARY KEY,
    paper_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    content BLOB NOT NULL,
    sha256 TEXT NOT NULL,
    CONSTRAINT file_of_paper FOREIGN KEY (paper_id) REFERENCES paper (id),
    CONSTRAINT file_once UNIQUE (paper_id, kind),
    CONSTRAINT file_kind CHECK (kind IN ('pdf', 'xml', 'xrechnung', 'timesheet')),
    CONSTRAINT file_hash CHECK (length(sha256) = 64)
) STRICT;

-- Money for a paper. What was entered by mistake is taken back and stays readable.
CREATE TABLE payment (
    id INTEGER NOT NULL PRIMARY KEY,
    paper_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    paid_on TEXT NOT NULL,
    amount_minor INTEGER NOT NULL,
    taken_back_at INTEGER,
    CONSTRAINT payment_of_paper FOREIGN KEY (paper_id) REFERENCES paper (id),
    CONSTRAINT payment_kind CHECK (kind IN ('payment', 'repayment')),
    CONSTRAINT payment_is_positive CHECK (amount_minor > 0)
) STRICT;
CREATE INDEX payment_by_paper ON payment (paper_id);

CREATE TABLE delivery (
    id INTEGER NOT NULL PRIMARY KEY,
    carries TEXT NOT NULL,
    paper_id INTEGER,
    client_id INTEGER,
    state TEXT NOT NULL,
    recipients TEXT NOT NULL,
    message_id TEXT NOT NULL,
    message BLOB NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    detail TEXT NOT NULL,
    CONSTRAINT delivery_of_paper FOREIGN KEY (paper_id) REFERENCES paper (id),
    CONSTRAINT delivery_to_client FOREIGN KEY (client_id) REFERENCES client (id),
    CONSTRAINT delivery_carries CHECK (carries IN ('paper', 'statement', 'handover')),
    CONSTRAINT delivery_carries_its_paper CHECK ((carries = 'paper') = (paper_id IS NOT NULL)),
    CONSTRAINT delivery_state CHECK (
        state IN ('connecting', 'data', 'sent', 'rejected', 'unclear', 'handed_over'))
) STRICT;
CREATE INDEX delivery_by_paper ON delivery (paper_id, id);

CREATE TABLE audit (
    id INTEGER NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    version TEXT NOT NULL,
    kind TEXT NOT NULL,
    ref TEXT NOT NULL,
    payload TEXT NOT NULL,
    prev TEXT NOT NULL,
    hash TEXT NOT NULL,
    CONSTRAINT audit_hash CHECK (length(hash) = 64)
) STRICT;
