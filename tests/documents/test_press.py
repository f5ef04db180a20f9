"""Sheets become bytes, whoever asks at the same time."""

from concurrent.futures import ThreadPoolExecutor

from tests.examples import a_draft, a_position, an_invoice
from vpa_desk import documents


def test_documents_can_be_printed_by_several_threads() -> None:
    invoices = [
        an_invoice(draft=a_draft(positions=(a_position(text=letters),)))
        for letters in ("Reiseplanung", "Żółw Őr", "Ωμέγα", "Журнал")
    ] * 3
    alone = [documents.render_invoice(invoice, logo=None) for invoice in invoices]

    with ThreadPoolExecutor(4) as pool:
        together = list(
            pool.map(lambda invoice: documents.render_invoice(invoice, logo=None), invoices)
        )

    assert together == alone
