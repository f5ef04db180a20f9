-- What may never happen to the books, whoever writes: re-applied after every migration and
-- compared with the file at every start. Each rule also stands against INSERT OR REPLACE,
-- which deletes rows without asking the delete triggers.

CREATE TRIGGER invoice_is_born_a_draft BEFORE INSERT ON invoice
WHEN NEW.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'an invoice begins as a draft'); END;

CREATE TRIGGER invoice_is_not_replaced BEFORE INSERT ON invoice
WHEN EXISTS (SELECT 1 FROM invoice WHERE id = NEW.id)
    OR EXISTS (SELECT 1 FROM invoice WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'an invoice is not replaced'); END;

CREATE TRIGGER invoice_keeps_its_id BEFORE UPDATE ON invoice
WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'an invoice keeps its id'); END;

CREATE TRIGGER invoice_stays_as_issued BEFORE UPDATE ON invoice
WHEN OLD.state = 'issued'
BEGIN SELECT RAISE(ABORT, 'an issued invoice does not change'); END;

CREATE TRIGGER invoice_stays_in_the_books BEFORE DELETE ON invoice
WHEN OLD.state = 'issued'
BEGIN SELECT RAISE(ABORT, 'an issued invoice is not deleted'); END;

CREATE TRIGGER invoice_number_follows BEFORE UPDATE ON invoice
WHEN NEW.state = 'issued' AND (
    NEW.seq <> COALESCE(
        (SELECT MAX(seq) + 1 FROM invoice WHERE series = NEW.series AND state = 'issued'),
        (SELECT first_seq FROM series WHERE name = NEW.series),
        1)
    OR EXISTS (SELECT 1 FROM invoice WHERE number = NEW.number AND id <> NEW.id))
BEGIN SELECT RAISE(ABORT, 'an invoice takes the next number'); END;

CREATE TRIGGER invoice_has_its_document BEFORE UPDATE ON invoice
WHEN NEW.state = 'issued' AND NOT EXISTS (
    SELECT 1 FROM document
    WHERE invoice_id = NEW.id AND kind = 'pdf' AND sha256 = NEW.pdf_sha256)
BEGIN SELECT RAISE(ABORT, 'an issued invoice has its document'); END;

CREATE TRIGGER invoice_adds_up BEFORE UPDATE ON invoice
WHEN NEW.state = 'issued' AND NEW.net_minor IS NOT (
    SELECT SUM(net_minor) FROM position WHERE invoice_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the positions sum to the net total'); END;

CREATE TRIGGER position_added_to_draft BEFORE INSERT ON position
WHEN (SELECT state FROM invoice WHERE id = NEW.invoice_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'positions of an issued invoice do not change'); END;

CREATE TRIGGER position_changed_in_draft BEFORE UPDATE ON position
WHEN (SELECT state FROM invoice WHERE id = OLD.invoice_id) = 'issued'
    OR (SELECT state FROM invoice WHERE id = NEW.invoice_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'positions of an issued invoice do not change'); END;

CREATE TRIGGER position_removed_from_draft BEFORE DELETE ON position
WHEN (SELECT state FROM invoice WHERE id = OLD.invoice_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'positions of an issued invoice do not change'); END;

CREATE TRIGGER entry_added_unbilled BEFORE INSERT ON entry
WHEN (SELECT state FROM invoice WHERE id = NEW.invoice_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'time is not added to an issued invoice'); END;

CREATE TRIGGER entry_is_not_replaced BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM entry WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'an entry is not replaced'); END;

CREATE TRIGGER entry_keeps_its_id BEFORE UPDATE ON entry
WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'an entry keeps its id'); END;

CREATE TRIGGER entry_stays_as_billed BEFORE UPDATE ON entry
WHEN (SELECT state FROM invoice WHERE id = OLD.invoice_id) = 'issued'
    OR (SELECT state FROM invoice WHERE id = NEW.invoice_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'billed time does not change'); END;

CREATE TRIGGER entry_stays_in_the_books BEFORE DELETE ON entry
WHEN (SELECT state FROM invoice WHERE id = OLD.invoice_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'billed time is not deleted'); END;

CREATE TRIGGER document_is_written_once BEFORE INSERT ON document
WHEN (SELECT state FROM invoice WHERE id = NEW.invoice_id) = 'issued'
    OR EXISTS (SELECT 1 FROM document WHERE id = NEW.id)
    OR EXISTS (SELECT 1 FROM document WHERE invoice_id = NEW.invoice_id AND kind = NEW.kind)
BEGIN SELECT RAISE(ABORT, 'a document is written once'); END;

CREATE TRIGGER document_does_not_change BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'a document does not change'); END;

CREATE TRIGGER document_stays_in_the_books BEFORE DELETE ON document
WHEN (SELECT state FROM invoice WHERE id = OLD.invoice_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'a document is not deleted'); END;

CREATE TRIGGER series_begins_before_it_counts BEFORE INSERT ON series
WHEN EXISTS (SELECT 1 FROM invoice WHERE series = NEW.name)
BEGIN SELECT RAISE(ABORT, 'a series in use keeps its beginning'); END;

CREATE TRIGGER series_keeps_its_beginning BEFORE UPDATE ON series
WHEN NEW.name <> OLD.name OR EXISTS (SELECT 1 FROM invoice WHERE series = OLD.name)
BEGIN SELECT RAISE(ABORT, 'a series in use keeps its beginning'); END;

CREATE TRIGGER series_stays_while_in_use BEFORE DELETE ON series
WHEN EXISTS (SELECT 1 FROM invoice WHERE series = OLD.name)
BEGIN SELECT RAISE(ABORT, 'a series in use keeps its beginning'); END;

CREATE TRIGGER audit_is_a_chain BEFORE INSERT ON audit
WHEN NEW.id <> COALESCE((SELECT MAX(id) FROM audit), 0) + 1
    OR NEW.prev <> COALESCE((SELECT hash FROM audit ORDER BY id DESC LIMIT 1), '')
BEGIN SELECT RAISE(ABORT, 'the audit is a chain'); END;

CREATE TRIGGER audit_does_not_change BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit does not change'); END;

CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is not deleted'); END;
