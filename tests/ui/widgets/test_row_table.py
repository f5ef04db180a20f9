"""Tables whose columns are described."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from vpa_desk.ui.widgets.row_table import ROW, Column, RowTableModel


def test_a_table_shows_what_its_columns_say_of_each_row(qapp: QApplication) -> None:
    model = RowTableModel(
        [Column("Name", str), Column("Length", lambda row: str(len(row)), figures=True)]
    )
    model.show_rows(["Flug", "Hotel"])
    assert (model.rowCount(), model.columnCount()) == (2, 2)
    assert [model.index(row, 1).data() for row in range(2)] == ["4", "5"]
    assert model.index(1, 0).data(ROW) == "Hotel"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Length"
    right = Qt.AlignmentFlag.AlignRight
    assert model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole) & right
    assert model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole) & right
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_cells_have_no_children(qapp: QApplication) -> None:
    model = RowTableModel([Column("Name", str)])
    model.show_rows(["Flug"])
    assert model.rowCount(model.index(0, 0)) == 0
