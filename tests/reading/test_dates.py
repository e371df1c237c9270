"""Dates as pages print them."""

from datetime import datetime

import pytest

from hoidap.reading.datelines import find_dateline
from hoidap.reading.dates import find_date, find_month


@pytest.mark.parametrize(
    ("line", "value", "time_known"),
    [
        ("21/09/2020 17:59", datetime(2020, 9, 21, 17, 59), True),
        ("Thứ hai, 21/9/2020, 17:59 (GMT+7)", datetime(2020, 9, 21, 17, 59), True),
        ("17:59 | 21/09/2020", datetime(2020, 9, 21, 17, 59), True),
        ("Ngày 21 tháng 9 năm 2020", datetime(2020, 9, 21), False),
        ("Hà Nội, ngày 21 tháng 9 năm 2020", datetime(2020, 9, 21), False),
        ("2020-09-21T17:59:00+07:00", datetime(2020, 9, 21, 17, 59), True),
        ("2020-09-21", datetime(2020, 9, 21), False),
        ("Cập nhật lúc 17h05, 21.9.2020", datetime(2020, 9, 21, 17, 5), True),
        ("Chủ nhật, 20-09-2020 - 5:30 PM", datetime(2020, 9, 20, 17, 30), True),
        ("7 giờ sáng ngày 21 tháng Chín, 2020", datetime(2020, 9, 21, 7, 0), True),
        ("September 21, 2020", datetime(2020, 9, 21), False),
    ],
)
def test_printed_forms(line, value, time_known):
    found = find_date(line)

    assert found is not None
    assert (found.value, found.time_known, found.complete) == (value, time_known, True)


def test_a_sentence_with_a_date_is_no_date_line():
    found = find_date("Quyết định có hiệu lực từ ngày 21/09/2020 trên toàn huyện")

    assert found is not None
    assert not found.complete


@pytest.mark.parametrize("line", ["31/02/2020", "Điều 5", "Quyết định số 217-QĐ/TW", "12/13", ""])
def test_what_no_calendar_knows_is_no_date(line):
    assert find_date(line) is None


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Hà Nội, ngày 21 tháng 9 năm 2020", "Hà Nội"),
        ("Ngày 21 tháng 9 năm 2020", ""),
        ("Thứ hai, 21/9/2020", ""),
    ],
)
def test_the_place_before_a_date(line, place):
    found = find_date(line)

    assert found is not None
    assert line[slice(*found.place)] == place if found.place else not place


@pytest.mark.parametrize(
    ("line", "month"),
    [
        ("tháng 5/2025", "tháng 5/2025"),
        ("Tháng 5 năm 2025", "Tháng 5 năm 2025"),
        ("Phú Lạc, tháng 5 năm 2025.", "tháng 5 năm 2025"),
        ("Tháng năm năm 2025", "Tháng năm năm 2025"),
        ("Trong tháng 5/2025, xã mở chợ", None),
        ("ngày 3 tháng 5 năm 2025", None),
    ],
)
def test_a_month_with_its_year_and_nothing_else(line, month):
    found = find_month(line)

    assert (line[slice(*found)] if found else None) == month


@pytest.mark.parametrize(
    ("line", "publisher", "printed"),
    [
        (
            "Báo Sông Trà điện tử - Thứ Năm, ngày 16/10/2025, 08:15 (GMT+7)",
            "Báo Sông Trà điện tử",
            "16/10/2025, 08:15",
        ),
        ("Báo Sông Trà, ngày 16/10/2025", "Báo Sông Trà", "16/10/2025"),
        ("Tạp chí Làng nghề | 16/10/2025 08:15", "Tạp chí Làng nghề", "16/10/2025 08:15"),
        ("songtra.example.vn - 16/10/2025", None, None),
        ("songtra.vn - 16/10/2025", "songtra.vn", "16/10/2025"),
        ("Thứ Năm, 16/10/2025, 08:15 | Báo Sông Trà", "Báo Sông Trà", "16/10/2025, 08:15"),
        ("Báo Sông Trà số 4512, ngày 16/10/2025", "Báo Sông Trà", "16/10/2025"),
        ("Báo Sông Trà, số ra thứ năm ngày 16/10/2025", "Báo Sông Trà", "16/10/2025"),
        ("(Báo Sông Trà, ngày 16/10/2025)", "Báo Sông Trà", "16/10/2025"),
        ("Nguồn: Báo Sông Trà, ngày 16/10/2025", "Báo Sông Trà", "16/10/2025"),
        ("Theo Báo Sông Trà, ngày 16/10/2025", "Báo Sông Trà", "16/10/2025"),
        ("Lần cập nhật cuối: 16/10/2025", None, "16/10/2025"),
        ("Báo cáo số 12 ngày 16/10/2025", None, None),
    ],
)
def test_a_dateline_with_the_newspapers_name(line, publisher, printed):
    found = find_dateline(line)

    assert (found.publisher.value if found and found.publisher else None) == publisher
    assert (line[found.date.start : found.date.end] if found else None) == printed
