"""Snapshots: they read back equal, and those of yesterday read with today's classes."""

import json
from dataclasses import field, make_dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import (
    a_client,
    a_draft,
    a_position,
    a_practice,
    an_invoice,
    euros,
)
from vpa_desk.domain.clients import Language, VatCase
from vpa_desk.domain.ids import EntryId, PaperId
from vpa_desk.domain.invoices import Invoice
from vpa_desk.domain.papers import Link, LinkKind, PaperKind
from vpa_desk.domain.positions import Billed
from vpa_desk.domain.tax import RateKind, TaxStatus
from vpa_desk.store.papers import snapshots
from vpa_desk.store.papers.snapshots import from_snapshot, snapshot

GOLDEN = Path(__file__).parent / "golden"

an_issued = st.builds(
    lambda quantities, prices, kind, status, case, text: an_invoice(
        draft=a_draft(
            positions=tuple(
                a_position(quantity=quantity, unit_price=euros(str(price)), rate_kind=kind)
                for quantity, price in zip(quantities, prices, strict=False)
            )
        ),
        client=a_client(name=text, vat_case=case, language=Language.ENGLISH),
        practice=a_practice(tax_status=status, owner=text),
    ),
    st.lists(st.decimals("0.0001", "1000", places=4), max_size=4),
    st.lists(st.decimals("0", "1000000", places=2), max_size=4),
    st.sampled_from(RateKind),
    st.sampled_from(TaxStatus),
    st.sampled_from(VatCase),
    st.text(st.characters(codec="utf-8"), max_size=20),
)


@given(an_issued)
def test_a_snapshot_gives_its_invoice_back(invoice: Invoice) -> None:
    assert from_snapshot(snapshot(invoice)) == invoice


def test_a_snapshot_is_sorted_and_keeps_every_digit() -> None:
    text = snapshot(
        an_invoice(draft=a_draft(positions=(a_position(billed=(Billed(EntryId(7), 900),)),)))
    )
    content = json.loads(text)
    assert list(content) == sorted(content)
    assert content["lines"][0]["quantity"] == "14.5000"
    assert content["issued_on"] == "2026-11-30"
    assert content["lines"][0]["billed"] == [{"entry_id": 7, "seconds": 900}]
    assert "Müller" in text
    assert content["version"] == snapshots.VERSION


def an_example(kind: PaperKind) -> Invoice:
    """A paper of a kind with something in every field; the golden files were written from it."""
    backwards = -1 if kind.may_count_backwards else 1
    links = {
        PaperKind.CANCELLATION: (Link(LinkKind.CANCELS, PaperId(40)),),
        PaperKind.CORRECTION: (Link(LinkKind.CORRECTS, PaperId(40)),),
    }
    line = a_position(billed=(Billed(EntryId(7), 52200),))
    return an_invoice(
        draft=a_draft(
            kind=kind,
            links=links.get(kind, ()),
            intro="Guten Tag,\nwie besprochen:",
            closing="Danke für „alles“ & mehr",
            positions=(
                a_position(
                    quantity=line.quantity * backwards,
                    detail="Flüge; Hotel",
                    billed=line.billed,
                ),
                a_position(text="Porto", rate_kind=RateKind.REDUCED, quantity=line.quantity),
            ),
        )
    )


@pytest.mark.parametrize("kind", [PaperKind.INVOICE, PaperKind.CANCELLATION, PaperKind.CORRECTION])
def test_a_snapshot_of_every_version_reads_as_it_was_written(kind: PaperKind) -> None:
    text = (GOLDEN / f"{kind.value}-1.json").read_text("utf-8")
    read = from_snapshot(text)
    assert read == an_example(kind)
    # What is written today is what was written then, until the version rises.
    assert snapshots.VERSION > 1 or snapshot(read) == text.strip()


def test_a_field_added_later_leaves_old_snapshots_readable(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    later = make_dataclass(
        "LaterInvoice",
        [("skonto", str, field(default="none agreed"))],
        bases=(Invoice,),
        frozen=True,
        kw_only=True,
    )
    monkeypatch.setattr(snapshots, "Invoice", later)
    read = from_snapshot((GOLDEN / "invoice-1.json").read_text("utf-8"))
    assert read.skonto == "none agreed"  # type: ignore[attr-defined]
    assert read.number == an_example(PaperKind.INVOICE).number


def test_a_version_nobody_wrote_is_refused() -> None:
    with pytest.raises(KeyError):
        from_snapshot('{"version": 99}')
