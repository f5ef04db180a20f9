-- What may never happen to the books, whoever writes: re-applied after every migration and
-- compared with the file at every start. Each rule also stands against INSERT OR REPLACE,
-- which deletes rows without asking the delete triggers.

-- Papers

CREATE TRIGGER paper_is_born_a_draft BEFORE INSERT ON paper
WHEN NEW.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a paper begins as a draft'); END;

CREATE TRIGGER paper_is_not_replaced BEFORE INSERT ON paper
WHEN EXISTS (SELECT 1 FROM paper WHERE id = NEW.id)
    OR EXISTS (SELECT 1 FROM paper WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'a paper is not replaced'); END;

CREATE TRIGGER paper_keeps_its_id BEFORE UPDATE ON paper
WHEN NEW.id <> OLD.id OR NEW.kind <> OLD.kind
BEGIN SELECT RAISE(ABORT, 'a paper keeps its id and its kind'); END;

CREATE TRIGGER paper_stays_as_issued BEFORE UPDATE ON paper
WHEN OLD.state = 'issued'
BEGIN SELECT RAISE(ABORT, 'an issued paper does not change'); END;

CREATE TRIGGER paper_stays_in_the_books BEFORE DELETE ON paper
WHEN OLD.state = 'issued'
BEGIN SELECT RAISE(ABORT, 'an issued paper is not deleted'); END;

CREATE TRIGGER paper_number_follows BEFORE UPDATE ON paper
WHEN NEW.state = 'issued' AND (
    NEW.seq <> COALESCE(
        (SELECT MAX(seq) + 1 FROM paper WHERE series = NEW.series AND state = 'issued'),
        (SELECT first_seq FROM series WHERE name = NEW.series),
        1)
    OR EXISTS (SELECT 1 FROM paper WHERE number = NEW.number AND id <> NEW.id))
BEGIN SELECT RAISE(ABORT, 'a paper takes the next number'); END;

CREATE TRIGGER paper_has_its_pdf BEFORE UPDATE ON paper
WHEN NEW.state = 'issued' AND NOT EXISTS (
    SELECT 1 FROM file
    WHERE paper_id = NEW.id AND kind = 'pdf' AND sha256 = NEW.pdf_sha256)
BEGIN SELECT RAISE(ABORT, 'an issued paper has its PDF'); END;

-- A reminder and a statement name sums of other papers; all others are the sum of their positions.
CREATE TRIGGER paper_adds_up BEFORE UPDATE ON paper
WHEN NEW.state = 'issued' AND NEW.kind NOT IN ('reminder', 'statement') AND NEW.net_minor IS NOT (
    SELECT SUM(net_minor) FROM position WHERE paper_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the positions sum to the net total'); END;

CREATE TRIGGER paper_says_what_it_cancels BEFORE UPDATE ON paper
WHEN NEW.state = 'issued' AND (
    (NEW.kind = 'cancellation'
        AND (SELECT COUNT(*) FROM link WHERE paper_id = NEW.id AND kind = 'cancels') <> 1)
    OR (NEW.kind = 'correction'
        AND (SELECT COUNT(*) FROM link WHERE paper_id = NEW.id AND kind = 'corrects') <> 1)
    OR (NEW.kind = 'reminder'
        AND NOT EXISTS (SELECT 1 FROM link WHERE paper_id = NEW.id AND kind = 'reminds_of')))
BEGIN SELECT RAISE(ABORT, 'a paper names the one it is about'); END;

-- Links

CREATE TRIGGER link_added_to_draft BEFORE INSERT ON link
WHEN (SELECT state FROM paper WHERE id = NEW.paper_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'links of an issued paper do not change'); END;

CREATE TRIGGER link_to_what_is_issued BEFORE INSERT ON link
WHEN (SELECT state FROM paper WHERE id = NEW.target_id) IS NOT 'issued'
BEGIN SELECT RAISE(ABORT, 'a link leads to an issued paper'); END;

CREATE TRIGGER link_fits_its_papers BEFORE INSERT ON link
WHEN (NEW.kind = 'cancels' AND NOT (
        (SELECT kind FROM paper WHERE id = NEW.paper_id) IS 'cancellation'
        AND (SELECT kind FROM paper WHERE id = NEW.target_id) IN ('invoice', 'correction')))
    OR (NEW.kind = 'corrects'
        AND (SELECT kind FROM paper WHERE id = NEW.paper_id) IS NOT 'correction')
    OR (NEW.kind = 'reminds_of'
        AND (SELECT kind FROM paper WHERE id = NEW.paper_id) IS NOT 'reminder')
BEGIN SELECT RAISE(ABORT, 'a link fits the kinds of its papers'); END;

CREATE TRIGGER link_cancels_once BEFORE INSERT ON link
WHEN NEW.kind = 'cancels' AND EXISTS (
    SELECT 1 FROM link
    WHERE target_id = NEW.target_id AND kind = 'cancels' AND paper_id <> NEW.paper_id)
BEGIN SELECT RAISE(ABORT, 'a paper is cancelled once'); END;

CREATE TRIGGER link_does_not_change BEFORE UPDATE ON link
BEGIN SELECT RAISE(ABORT, 'a link does not change'); END;

CREATE TRIGGER link_stays_in_the_books BEFORE DELETE ON link
WHEN (SELECT state FROM paper WHERE id = OLD.paper_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'links of an issued paper do not change'); END;

-- Positions

CREATE TRIGGER position_added_to_draft BEFORE INSERT ON position
WHEN (SELECT state FROM paper WHERE id = NEW.paper_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'positions of an issued paper do not change'); END;

CREATE TRIGGER position_changed_in_draft BEFORE UPDATE ON position
WHEN (SELECT state FROM paper WHERE id = OLD.paper_id) = 'issued'
    OR (SELECT state FROM paper WHERE id = NEW.paper_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'positions of an issued paper do not change'); END;

CREATE TRIGGER position_removed_from_draft BEFORE DELETE ON position
WHEN (SELECT state FROM paper WHERE id = OLD.paper_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'positions of an issued paper do not change'); END;

CREATE TRIGGER position_added_with_its_sign BEFORE INSERT ON position
WHEN (CAST(NEW.quantity AS REAL) < 0 OR NEW.net_minor < 0) AND NOT EXISTS (
    SELECT 1 FROM paper WHERE id = NEW.paper_id AND kind IN ('cancellation', 'correction'))
BEGIN SELECT RAISE(ABORT, 'only cancellations and corrections count backwards'); END;

CREATE TRIGGER position_changed_with_its_sign BEFORE UPDATE ON position
WHEN (CAST(NEW.quantity AS REAL) < 0 OR NEW.net_minor < 0) AND NOT EXISTS (
    SELECT 1 FROM paper WHERE id = NEW.paper_id AND kind IN ('cancellation', 'correction'))
BEGIN SELECT RAISE(ABORT, 'only cancellations and corrections count backwards'); END;

-- Time on papers

CREATE TRIGGER billing_added_to_draft BEFORE INSERT ON billing
WHEN (SELECT state FROM paper WHERE id = NEW.paper_id) IS NOT 'draft'
    OR NEW.released_by IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'time is not added to an issued paper'); END;

CREATE TRIGGER billing_of_time_that_is_there BEFORE INSERT ON billing
WHEN NOT EXISTS (SELECT 1 FROM entry WHERE id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'there is no such time'); END;

CREATE TRIGGER billing_by_one_living_paper BEFORE INSERT ON billing
WHEN EXISTS (
    SELECT 1 FROM billing
    WHERE entry_id = NEW.entry_id AND released_by IS NULL AND paper_id <> NEW.paper_id)
BEGIN SELECT RAISE(ABORT, 'time is billed by one paper'); END;

-- The one change there is: an issued cancellation releases what the paper it cancels has billed.
CREATE TRIGGER billing_is_released_only BEFORE UPDATE ON billing
WHEN NOT (
    NEW.paper_id = OLD.paper_id AND NEW.place = OLD.place AND NEW.entry_id = OLD.entry_id
    AND NEW.seconds = OLD.seconds AND OLD.released_by IS NULL AND EXISTS (
        SELECT 1 FROM link JOIN paper ON paper.id = link.paper_id
        WHERE link.kind = 'cancels' AND link.target_id = OLD.paper_id
            AND link.paper_id = NEW.released_by AND paper.state = 'issued'))
BEGIN SELECT RAISE(ABORT, 'billed time is released by a cancellation only'); END;

CREATE TRIGGER billing_stays_in_the_books BEFORE DELETE ON billing
WHEN (SELECT state FROM paper WHERE id = OLD.paper_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'billed time stays on its paper'); END;

CREATE TRIGGER entry_is_not_replaced BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM entry WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'an entry is not replaced'); END;

CREATE TRIGGER entry_keeps_its_id BEFORE UPDATE ON entry
WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'an entry keeps its id'); END;

CREATE TRIGGER entry_stays_as_billed BEFORE UPDATE ON entry
WHEN EXISTS (
    SELECT 1 FROM billing JOIN paper ON paper.id = billing.paper_id
    WHERE billing.entry_id = OLD.id AND billing.released_by IS NULL AND paper.state = 'issued')
BEGIN SELECT RAISE(ABORT, 'billed time does not change'); END;

CREATE TRIGGER entry_stays_while_it_is_billed BEFORE DELETE ON entry
WHEN EXISTS (SELECT 1 FROM billing WHERE entry_id = OLD.id AND released_by IS NULL)
BEGIN SELECT RAISE(ABORT, 'time on a paper is not deleted'); END;

-- Time that waits to be billed

CREATE TRIGGER entry_begins_to_wait AFTER INSERT ON entry
WHEN NEW.billable = 1
BEGIN INSERT INTO unbilled VALUES (NEW.id); END;

CREATE TRIGGER entry_waits_while_it_is_billable AFTER UPDATE OF billable ON entry
WHEN NEW.billable <> OLD.billable
BEGIN
    DELETE FROM unbilled WHERE entry_id = NEW.id;
    INSERT INTO unbilled SELECT NEW.id WHERE NEW.billable = 1
        AND NOT EXISTS (SELECT 1 FROM billing WHERE entry_id = NEW.id AND released_by IS NULL);
END;

CREATE TRIGGER entry_waits_no_more AFTER DELETE ON entry
BEGIN DELETE FROM unbilled WHERE entry_id = OLD.id; END;

CREATE TRIGGER billing_ends_the_wait AFTER INSERT ON billing
BEGIN DELETE FROM unbilled WHERE entry_id = NEW.entry_id; END;

CREATE TRIGGER billing_released_waits_again AFTER UPDATE ON billing
BEGIN
    INSERT INTO unbilled SELECT id FROM entry WHERE id = NEW.entry_id AND billable = 1
        AND NOT EXISTS (SELECT 1 FROM unbilled WHERE entry_id = NEW.entry_id)
        AND NOT EXISTS (
            SELECT 1 FROM billing WHERE entry_id = NEW.entry_id AND released_by IS NULL);
END;

CREATE TRIGGER billing_removed_waits_again AFTER DELETE ON billing
BEGIN
    INSERT INTO unbilled SELECT id FROM entry WHERE id = OLD.entry_id AND billable = 1
        AND NOT EXISTS (SELECT 1 FROM unbilled WHERE entry_id = OLD.entry_id)
        AND NOT EXISTS (
            SELECT 1 FROM billing WHERE entry_id = OLD.entry_id AND released_by IS NULL);
END;

CREATE TRIGGER unbilled_is_billable BEFORE INSERT ON unbilled
WHEN NOT EXISTS (SELECT 1 FROM entry WHERE id = NEW.entry_id AND billable = 1)
    OR EXISTS (SELECT 1 FROM billing WHERE entry_id = NEW.entry_id AND released_by IS NULL)
    OR EXISTS (SELECT 1 FROM unbilled WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'only billable time on no paper waits'); END;

CREATE TRIGGER unbilled_does_not_change BEFORE UPDATE ON unbilled
BEGIN SELECT RAISE(ABORT, 'only billable time on no paper waits'); END;

CREATE TRIGGER unbilled_is_not_forgotten BEFORE DELETE ON unbilled
WHEN EXISTS (SELECT 1 FROM entry WHERE id = OLD.entry_id AND billable = 1)
    AND NOT EXISTS (SELECT 1 FROM billing WHERE entry_id = OLD.entry_id AND released_by IS NULL)
BEGIN SELECT RAISE(ABORT, 'time that waits to be billed is not forgotten'); END;

-- Files

CREATE TRIGGER file_is_written_once BEFORE INSERT ON file
WHEN EXISTS (SELECT 1 FROM file WHERE id = NEW.id)
    OR EXISTS (SELECT 1 FROM file WHERE paper_id = NEW.paper_id AND kind = NEW.kind)
BEGIN SELECT RAISE(ABORT, 'a file is written once'); END;

-- A timesheet or an XRechnung may be asked for later; PDF and XML are what was issued.
CREATE TRIGGER file_is_written_with_its_paper BEFORE INSERT ON file
WHEN NEW.kind IN ('pdf', 'xml')
    AND (SELECT state FROM paper WHERE id = NEW.paper_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'this file is written when its paper is issued'); END;

CREATE TRIGGER file_does_not_change BEFORE UPDATE ON file
BEGIN SELECT RAISE(ABORT, 'a file does not change'); END;

CREATE TRIGGER file_stays_in_the_books BEFORE DELETE ON file
WHEN (SELECT state FROM paper WHERE id = OLD.paper_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'a file is not deleted'); END;

-- Number series

CREATE TRIGGER series_begins_before_it_counts BEFORE INSERT ON series
WHEN EXISTS (SELECT 1 FROM paper WHERE series = NEW.name)
BEGIN SELECT RAISE(ABORT, 'a series in use keeps its beginning'); END;

CREATE TRIGGER series_keeps_its_beginning BEFORE UPDATE ON series
WHEN NEW.name <> OLD.name OR EXISTS (SELECT 1 FROM paper WHERE series = OLD.name)
BEGIN SELECT RAISE(ABORT, 'a series in use keeps its beginning'); END;

CREATE TRIGGER series_stays_while_in_use BEFORE DELETE ON series
WHEN EXISTS (SELECT 1 FROM paper WHERE series = OLD.name)
BEGIN SELECT RAISE(ABORT, 'a series in use keeps its beginning'); END;

-- Payments

CREATE TRIGGER payment_for_what_is_issued BEFORE INSERT ON payment
WHEN NEW.taken_back_at IS NOT NULL
    OR (SELECT state FROM paper WHERE id = NEW.paper_id) IS NOT 'issued'
BEGIN SELECT RAISE(ABORT, 'money comes in for an issued paper'); END;

CREATE TRIGGER payment_is_not_replaced BEFORE INSERT ON payment
WHEN EXISTS (SELECT 1 FROM payment WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a payment is not replaced'); END;

CREATE TRIGGER payment_is_taken_back_only BEFORE UPDATE ON payment
WHEN NEW.id <> OLD.id OR NEW.paper_id <> OLD.paper_id OR NEW.kind <> OLD.kind
    OR NEW.paid_on <> OLD.paid_on OR NEW.amount_minor <> OLD.amount_minor
    OR OLD.taken_back_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a payment is taken back, not changed'); END;

CREATE TRIGGER payment_stays_in_the_books BEFORE DELETE ON payment
BEGIN SELECT RAISE(ABORT, 'a payment is taken back, not deleted'); END;

-- Mails

CREATE TRIGGER delivery_is_not_replaced BEFORE INSERT ON delivery
WHEN EXISTS (SELECT 1 FROM delivery WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a delivery is not replaced'); END;

-- What was accepted or refused stays so; what may have arrived is never ready to go again.
CREATE TRIGGER delivery_goes_forward BEFORE UPDATE ON delivery
WHEN NEW.state <> OLD.state AND NOT (
    (OLD.state = 'connecting' AND NEW.state IN ('data', 'rejected'))
    OR (OLD.state = 'data' AND NEW.state IN ('sent', 'rejected', 'unclear'))
    OR (OLD.state = 'unclear' AND NEW.state IN ('sent', 'rejected'))
    OR (OLD.state = 'handed_over' AND NEW.state = 'sent'))
BEGIN SELECT RAISE(ABORT, 'a delivery goes forward only'); END;

CREATE TRIGGER delivery_keeps_its_mail BEFORE UPDATE ON delivery
WHEN NEW.id <> OLD.id OR NEW.message <> OLD.message OR NEW.message_id <> OLD.message_id
    OR NEW.recipients <> OLD.recipients OR NEW.started_at <> OLD.started_at
    OR NEW.carries <> OLD.carries OR NEW.paper_id IS NOT OLD.paper_id
    OR NEW.client_id IS NOT OLD.client_id
BEGIN SELECT RAISE(ABORT, 'a delivery keeps its mail'); END;

CREATE TRIGGER delivery_stays_in_the_books BEFORE DELETE ON delivery
BEGIN SELECT RAISE(ABORT, 'a delivery is not deleted'); END;

-- The audit

CREATE TRIGGER audit_is_a_chain BEFORE INSERT ON audit
WHEN NEW.id <> COALESCE((SELECT MAX(id) FROM audit), 0) + 1
    OR NEW.prev <> COALESCE((SELECT hash FROM audit ORDER BY id DESC LIMIT 1), '')
BEGIN SELECT RAISE(ABORT, 'the audit is a chain'); END;

CREATE TRIGGER audit_does_not_change BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit does not change'); END;

CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is not deleted'); END;
