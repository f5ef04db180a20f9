"""The bare tables behind the sqlmodel classes: statements are built on them, past the ORM."""

from sqlalchemy import Table
from sqlmodel import SQLModel


def table(row: type[SQLModel]) -> Table:
    """The bare table behind a class."""
    return SQLModel.metadata.tables[str(row.__tablename__)]
