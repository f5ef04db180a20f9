"""What can be the case instead of success. Errors carry data; sentences are made elsewhere."""

from typing import Any, ClassVar, dataclass_transform


class DeskError(Exception):
    """Something expected is the case; the user is told in one sentence."""


@dataclass_transform(eq_default=False)
class Case(DeskError):
    """A case with its data: the fields of the child class fill the sentence.

    A child names its fields as a dataclass does. It is none, for there are a hundred of them and
    nearly all are imported to be raised once in a year: a method made for each was felt.
    """

    _fields: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls._fields = (*cls._fields, *cls.__annotations__)
        # A dataclass would have them, so that `case NotFound(kind)` fits.
        type.__setattr__(cls, "__match_args__", cls._fields)

    def __init__(self, *values: Any, **named: Any) -> None:
        given = {**dict(zip(self._fields, values, strict=False)), **named}
        if len(values) > len(self._fields) or not given.keys() <= set(self._fields):
            raise TypeError(f"{type(self).__name__} takes {', '.join(self._fields) or 'nothing'}")
        for name, value in given.items():
            setattr(self, name, value)
        super().__init__(*self.data().values())

    def data(self) -> dict[str, object]:
        """The fields by name."""
        return {name: getattr(self, name) for name in self._fields}

    def __str__(self) -> str:
        return f"{type(self).__name__}({', '.join(map(repr, self.data().values()))})"
