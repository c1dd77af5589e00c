"""compare.py write CSV XLSX | compare CSV XLSX | template XLSX: workbooks as openpyxl writes and reads them."""

import csv
import datetime
import re
import sys

import openpyxl


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def typed(cell):
    """As somebody who types it into a spreadsheet would have it."""
    if re.fullmatch(r"\d+(\.\d+)?", cell):
        return float(cell) if "." in cell else int(cell)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", cell):
        return datetime.date.fromisoformat(cell)
    return cell or None


def shown(cell):
    if cell.value is None:
        return ""
    if cell.data_type == "n":
        return f"{cell.value:.2f}" if cell.number_format == "0.00" else str(cell.value)
    assert cell.data_type in ("s", "inlineStr"), f"{cell.coordinate} is {cell.data_type}"
    return cell.value


def compare(wanted, path):
    book = openpyxl.load_workbook(path)
    result, totals, faults = book.worksheets
    for sheet in book.worksheets:
        assert sheet.freeze_panes == "A2", sheet.title
    assert result.max_row == len(wanted), (result.max_row, len(wanted))
    for row, cells in zip(result.iter_rows(), wanted):
        assert [shown(cell) for cell in row] == cells, (row[0].row, cells)
    wrong = [[cells[0], cells[1], cells[3]] for cells in wanted[1:] if cells[3]]
    assert [[shown(cell) for cell in row] for row in faults.iter_rows(min_row=2)] == wrong
    assert totals["B2"].value == len(wanted) - 1
    print(f"{len(wanted) - 1} rows, {len(wrong)} with faults: the workbook shows what the CSV has")


match sys.argv[1:]:
    case ["write", source, path]:
        book = openpyxl.Workbook()
        for cells in rows_of(source):
            book.active.append([typed(cell) for cell in cells])
        book.save(path)
    case ["compare", source, path]:
        compare(rows_of(source), path)
    case ["template", path]:
        lists = openpyxl.load_workbook(path).worksheets[0].data_validations.dataValidation
        assert len(lists) > 30 and all(each.type == "list" for each in lists)
        print(f"{len(lists)} lists in the template")
