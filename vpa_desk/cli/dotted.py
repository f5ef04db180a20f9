"""Settings by dotted names, as scripts write them: `mail.port`, `practice.address.city`."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from vpa_desk.domain.money import CURRENCIES, Money
from vpa_desk.domain.settings import SettingRefused, Settings, SettingUnknown

G = TypeVar("G")

YES = ("true", "yes", "ja", "1")
NO = ("false", "no", "nein", "0")
_MONEY = re.compile(r"([0-9]{1,7}(?:[.,][0-9]{1,2})?) ?([A-Za-z]{3})?")


def listed(settings: Settings) -> tuple[tuple[str, str], ...]:
    """Every setting by its dotted name, in the order of the settings page."""
    return tuple(_listed(settings, ""))


def changed(settings: Settings, key: str, text: str) -> Settings:
    """The settings with one of them changed; `SettingUnknown`, or `SettingRefused` for the text."""
    try:
        return _changed(settings, key.split("."), text)
    except KeyError:
        raise SettingUnknown(key) from None
    except ValueError:
        raise SettingRefused(key, text) from None


def _listed(group: object, prefix: str) -> Iterator[tuple[str, str]]:
    for name, value in _named(group):
        if _is_group(value):
            yield from _listed(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", _written(value)


def _changed(group: G, path: list[str], text: str) -> G:
    name, *rest = path
    value = dict(_named(group))[name]
    if _is_group(value) != bool(rest):
        raise KeyError(name)
    return replace(group, **{name: _changed(value, rest, text) if rest else _read(value, text)})  # type: ignore[type-var]


def _named(group: object) -> Iterator[tuple[str, object]]:
    for field in fields(group):  # type: ignore[arg-type]
        yield field.name, getattr(group, field.name)


def _is_group(value: object) -> bool:
    return is_dataclass(value) and not isinstance(value, Money)


def _written(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case Money():
            return f"{value.amount} {value.currency}"
    return str(value)


def _read(known: object, text: str) -> object:
    """The text as the kind of value that stands there now; `ValueError` if it is none."""
    match known:
        case bool():
            return _yes_or_no(text)
        case int():
            return int(text)
        case Money():
            return _money(known, text)
        case StrEnum():
            return type(known)(text.lower())
    return text


def _yes_or_no(text: str) -> bool:
    if text.lower() not in YES + NO:
        raise ValueError(text)
    return text.lower() in YES


def _money(known: Money, text: str) -> Money:
    found = _MONEY.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    currency = (found[2] or known.currency).upper()
    if currency not in CURRENCIES:
        raise ValueError(text)
    return Money(Decimal(found[1].replace(",", ".")), currency)
