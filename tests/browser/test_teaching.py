"""The trainers' view as a trainer uses it before a class, in a real browser, against the real program."""

import json
import re

import pytest
from playwright.sync_api import expect

QUESTION = "Quyết định số 2200-QĐ/TU của Thành ủy quy định về việc gì?"
NASTY = "<img src=x onerror=console.error(1)> lệ phí ${1+1} {{value}} <b>là</b> bao nhiêu?"
PROJECTOR = {"viewport": {"width": 1920, "height": 1080}}
PHONE = {"viewport": {"width": 390, "height": 800}, "is_mobile": True, "has_touch": True}
NARROW = {"viewport": {"width": 320, "height": 640}, "is_mobile": True, "has_touch": True}

expect.set_options(timeout=180_000)


def teach(page):
    page.get_by_role("link", name="Giảng dạy").click()
    expect(page.locator("[data-part='model'] p")).to_have_text(re.compile("Hiện không có mô hình"))
    return page


def settled(page):
    expect(page.locator(".teach-root")).not_to_have_attribute("aria-busy", "true")


def top(page, selector):
    return page.locator(selector).evaluate("element => element.getBoundingClientRect().top")


def bottom(page, selector):
    return page.locator(selector).evaluate("element => element.getBoundingClientRect().bottom")


def ask(page, question):
    turns = page.locator(".turn").count()
    page.fill("#question textarea", question)
    page.press("#question textarea", "Enter")
    expect(page.locator(".turn")).to_have_count(turns + 1)
    expect(page.locator(".turn").last.locator(".follow-ups")).to_be_visible()


def slide(page, name, value):
    """Set a slider as dragging it would."""
    page.locator(f"#teach-{name}").evaluate(
        "(dial, value) => { dial.value = value; dial.dispatchEvent(new Event('input', { bubbles: true })); }",
        value,
    )
    settled(page)


def try_question(page, question):
    page.fill("#teach-own", question)
    page.press("#teach-own", "Enter")
    expect(page.locator(".the-question")).to_have_text(question)
    settled(page)


def test_a_lesson_from_its_button_to_its_conclusion(visit, shoot, violations):
    page = teach(visit())
    expect(page.locator(".lesson")).to_have_count(5)
    assert page.locator(".card:visible").count() == 8
    shoot(page, "teaching")
    page.locator(".lesson").nth(4).click()
    expect(page.locator(".task")).to_contain_text("Hãy nhìn")
    expect(page.locator("#buoc-6")).to_be_in_viewport()
    expect(page.locator("#buoc-6 .result")).to_have_class(re.compile("refused"))
    expect(page.locator("#buoc-compare .column")).to_have_count(2)
    expect(page.locator(".task")).to_be_in_viewport(ratio=1)
    assert top(page, "#buoc-6 h3") >= bottom(page, ".guide")
    page.get_by_text("Xem kết luận").click()
    expect(page.locator(".task details p")).to_be_visible()
    assert violations(page) == []
    page.locator(".lesson").nth(3).click()
    expect(page.locator("output[for='teach-dense_weight']")).to_have_text("nghĩa 100 %, chữ 0 %")
    shoot(page, "teaching-lesson")


def test_every_slider_and_switch_acts_at_once(visit, shoot):
    page = teach(visit())
    try_question(page, QUESTION)
    chart = page.locator("#buoc-5 svg")
    before = chart.inner_html()
    slide(page, "dense_weight", 1)
    expect(page.locator("#teach-dense_weight")).to_have_attribute("aria-valuetext", "nghĩa 100 %, chữ 0 %")
    assert chart.inner_html() != before
    as_set = page.locator("[data-set='dense_weight'][data-value='']")
    as_set.click()
    expect(as_set).to_have_attribute("aria-pressed", "true")
    settled(page)
    assert chart.inner_html() == before

    slide(page, "answer_from", 1)
    expect(page.locator("#buoc-6 .result")).to_have_class(re.compile("refused"))
    page.locator("#buoc-6").get_by_role("button", name="Trở về như máy đang dùng").click()
    expect(page.locator("#buoc-6 .result")).to_have_class(re.compile("answered"))

    passages = page.locator("#buoc-2 .cut .badge")
    count = passages.count()
    slide(page, "max_words", 20)
    expect(page.locator("#buoc-2 .summary")).to_contain_text("bản cắt thử")
    assert passages.count() > count
    shoot(page, "teaching-cut")

    for value, columns in (("retrievers", 3), ("marks", 2)):
        page.locator(f"[name='teach-compare'][value='{value}']").check()
        expect(page.locator("#buoc-compare .column")).to_have_count(columns)
    page.locator("[name='teach-compare'][value='generators']").check()
    expect(page.locator("[data-part='compare']")).to_contain_text("Hiện không có mô hình")
    page.locator("[name='teach-compare'][value='questions']").check()
    page.fill("#teach-other", "Ai là tác giả bài viết?")
    page.press("#teach-other", "Enter")
    expect(page.locator("#buoc-compare .column")).to_have_count(2)
    page.locator("[name='teach-compare'][value='']").check()
    expect(page.locator("#buoc-compare")).to_be_hidden()


def test_the_conversation_leads_and_passages_can_be_walked_by_keyboard(visit):
    page = teach(visit())
    page.fill("#question textarea", QUESTION)
    page.press("#question textarea", "Enter")
    expect(page.locator(".the-question")).to_have_text(QUESTION)
    expect(page.locator("[data-part='question']")).to_contain_text("Câu 1 trong cuộc trò chuyện")
    points = page.locator("#buoc-3 svg [data-detail]")
    line = page.locator("#buoc-3 [data-detail-line]")
    points.last.hover()
    expect(line).to_have_text(points.last.get_attribute("data-detail"))
    points.first.focus()
    page.keyboard.press("ArrowRight")
    expect(line).to_have_text(points.nth(1).get_attribute("data-detail"))
    piece = page.locator("#buoc-2 .cut [data-detail][tabindex]").first
    piece.focus()
    expect(page.locator("#buoc-2 [data-detail-line]")).to_contain_text("từ")


def test_markup_that_is_tried_stays_text(visit):
    page = teach(visit())
    try_question(page, NASTY)
    assert page.locator(".teach img, .teach [onerror]").count() == 0
    assert page.locator(".rows dd").first.text_content() == NASTY


def test_the_projector_shows_one_step_at_a_time_and_escape_leaves(visit, shoot):
    page = teach(visit(**PROJECTOR))
    page.get_by_role("button", name="Trình chiếu").click()
    expect(page.locator(".card:visible")).to_have_count(1)
    assert page.evaluate("document.fullscreenElement?.id") == "teaching"
    assert page.locator("#buoc-1 .lead").evaluate("e => parseFloat(getComputedStyle(e).fontSize)") >= 26
    for number in range(1, 8):
        expect(page.locator(f"#buoc-{number}")).to_be_visible()
        shoot(page, f"teaching-projector-{number}")
        small = page.locator(f"#buoc-{number} svg text").evaluate_all(
            "all => Math.min(99, ...all.map(e => e.getBoundingClientRect().height))"
        )
        assert small >= 22
        expect(page.locator(".asked-line")).to_have_text(page.locator(".the-question").text_content())
        page.keyboard.press("PageDown")
    page.evaluate("document.exitFullscreen()")  # what the browser does itself when Escape is pressed
    expect(page.locator(".card:visible")).to_have_count(8)
    expect(page.get_by_role("button", name="Trình chiếu")).to_be_focused()


def test_the_trace_and_a_picture_are_saved(visit):
    page = teach(visit())
    try_question(page, QUESTION)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Lưu vết").click()
    trace = json.loads(saved.value.path().read_text("utf-8"))
    assert trace["answer"]["question"] == QUESTION
    with page.expect_download() as saved:
        page.get_by_role("button", name="Lưu ảnh").click()
    assert saved.value.suggested_filename.endswith(".png")
    assert saved.value.path().read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    expect(page.locator(".saved")).to_contain_text("Đã lưu")


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("phone", PHONE),
        ("narrow", {"viewport": {"width": 320, "height": 640}}),
        ("dark", {"color_scheme": "dark"}),
    ],
)
def test_it_fits_other_screens(visit, shoot, violations, name, options):
    page = teach(visit(**options))
    room, width = page.evaluate(
        "[document.documentElement.clientWidth, document.documentElement.scrollWidth]"
    )
    assert width <= room
    page.locator("#buoc-3 h3").scroll_into_view_if_needed()
    expect(page.locator(".steps")).to_be_in_viewport()
    shoot(page, f"teaching-{name}")
    assert violations(page) == []


@pytest.mark.parametrize("options", [PHONE, NARROW], ids=["phone", "narrow"])
def test_on_a_phone_the_steps_are_not_far_below_a_long_conversation(visit, shoot, options):
    page = visit(**options)
    for question in (QUESTION, "Ai là tác giả bài viết?", "Tóm tắt giúp tôi"):
        ask(page, question)
    page = teach(page)
    ask(page, "Bài viết đăng ngày nào?")
    expect(page.locator(".turn").last.locator(".question")).to_be_in_viewport()
    expect(page.locator("#question")).to_be_in_viewport()
    page.evaluate("scrollTo(0, 0)")
    expect(page.locator(".opening h2")).to_be_in_viewport()
    shoot(page, f"teaching-under-conversation-{options['viewport']['width']}")


@pytest.mark.parametrize("options", [{}, PHONE], ids=["desktop", "phone"])
def test_the_steps_stay_in_sight_and_name_the_one_that_is_read(visit, options):
    page = teach(visit(**options))
    page.locator("[data-go='1']").click()
    page.locator("#buoc-5 h3").evaluate("element => element.scrollIntoView({ block: 'center' })")
    page.wait_for_timeout(1300)  # a step that was chosen stays marked while a smooth scroll passes others
    page.locator("#buoc-4 h3").evaluate("element => element.scrollIntoView({ block: 'start' })")
    expect(page.locator("[data-go='4']")).to_have_attribute("aria-current", "step")
    expect(page.locator(".steps")).to_be_in_viewport()
    assert page.get_by_role("button", name="Gộp hai bảng xếp hạng").count() == 1


def test_two_trainers_do_not_see_each_others_questions(visit):
    one, two = teach(visit()), teach(visit())
    as_set = one.locator("output[for='teach-dense_weight']").inner_text()
    try_question(one, "Ai là tác giả bài viết?")
    slide(one, "dense_weight", 0)
    slide(two, "answer_from", 0.5)
    expect(two.locator(".the-question")).not_to_have_text("Ai là tác giả bài viết?")
    expect(two.locator("output[for='teach-dense_weight']")).to_have_text(as_set)
