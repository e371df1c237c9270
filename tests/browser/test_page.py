"""The page as a person meets it, in a real browser, against the real program."""

import re

import pytest
from playwright.sync_api import expect

QUESTION = "Quyết định số 2200-QĐ/TU của Thành ủy quy định về việc gì?"
UNANSWERABLE = "Đội bóng nào vô địch giải bóng đá nữ quốc gia năm 2031?"
PHONE = {
    "viewport": {"width": 375, "height": 740},
    "is_mobile": True,
    "has_touch": True,
    "device_scale_factor": 2,
}

expect.set_options(timeout=180_000)


def ask(page, question):
    turns = page.locator(".turn").count()
    page.fill("#question textarea", question)
    page.press("#question textarea", "Enter")
    expect(page.locator(".turn")).to_have_count(turns + 1)
    finished(page)
    return page.locator(".turn").last


def finished(page):
    expect(page.locator(".turns")).to_have_attribute("aria-busy", "false")


def test_an_answer_comes_with_its_quote_marked_in_the_article(visit, shoot):
    page = visit()
    shoot(page, "start")
    turn = ask(page, QUESTION)
    assert turn.locator(".question p").inner_text() == QUESTION
    expect(turn.locator(".answer .text")).not_to_be_empty()
    quote = turn.locator("blockquote").first.text_content()
    mark = page.locator("#trich-1")
    expect(mark).to_be_in_viewport()
    assert mark.text_content() == quote
    expect(page.locator("#question textarea")).to_have_value("")
    shoot(page, "desktop")


def test_what_the_article_does_not_say_looks_different(visit, shoot):
    page = visit()
    turn = ask(page, UNANSWERABLE)
    expect(turn.locator(".refusal")).to_be_visible()
    expect(turn.locator(".refusal .nearest")).to_contain_text("Đoạn gần nhất")
    expect(turn.locator(".quotes")).to_have_count(0)
    colour = "element => getComputedStyle(element).backgroundColor"
    refusal = turn.locator(".answer").evaluate(colour)
    answer = ask(page, QUESTION).locator(".answer").evaluate(colour)
    assert refusal != answer
    page.locator(".turn").first.scroll_into_view_if_needed()
    shoot(page, "refusal")


def test_a_suggestion_asks_and_clearing_brings_the_suggestions_back(visit):
    page = visit()
    suggestion = page.locator("#suggestions .ask").first
    text = suggestion.inner_text()
    suggestion.click()
    expect(page.locator(".turn .question p")).to_have_text(text)
    finished(page)
    expect(page.locator("#article mark").first).to_be_visible()
    expect(suggestion).to_be_hidden()
    page.get_by_role("button", name="Xóa hội thoại").click()
    expect(page.locator(".turn")).to_have_count(0)
    expect(page.locator("#article mark")).to_have_count(0)
    expect(suggestion).to_be_visible()
    page.reload()
    expect(suggestion).to_be_visible()
    expect(page.locator(".turn")).to_have_count(0)


def test_a_quote_of_an_earlier_answer_can_be_looked_up_again(visit):
    page = visit()
    first = ask(page, QUESTION)
    quote = first.locator("blockquote").first.text_content()
    ask(page, UNANSWERABLE)
    expect(page.locator("#trich-1")).to_have_count(0)
    page.locator(".turn").first.get_by_role("button", name="Xem trích dẫn 1 trong bài").last.click()
    expect(page.locator("#trich-1")).to_be_in_viewport()
    assert page.locator("#trich-1").text_content() == quote


def test_a_question_that_is_too_long_is_kept_with_a_friendly_word(visit):
    page = visit()
    long = "dài quá " * 200
    page.fill("#question textarea", long)
    page.press("#question textarea", "Enter")
    expect(page.get_by_role("alert")).to_contain_text("tối đa là 1.000")
    expect(page.locator("#question textarea")).to_have_value(long)
    expect(page.locator(".turn")).to_have_count(0)


def test_enter_sends_and_shift_enter_begins_a_line(visit):
    page = visit()
    page.fill("#question textarea", "Một")
    page.press("#question textarea", "Shift+Enter")
    page.keyboard.type("hai?")
    expect(page.locator("#question textarea")).to_have_value("Một\nhai?")
    page.keyboard.press("Enter")
    expect(page.locator(".turn .question p")).to_have_text("Một\nhai?")
    finished(page)


def test_markup_that_is_typed_stays_text(visit):
    page = visit()
    nasty = '<img src=x onerror="console.error(1)"> **đậm** ${1+1} {{value}} $$x$$'
    turn = ask(page, nasty)
    assert turn.locator(".question p").text_content() == nasty
    assert turn.locator("img, strong, script, a").count() == 0


def test_markup_in_a_document_stays_text(visit):
    page = visit()
    turn = ask(page, "Mã thẻ thư viện Hoa Sen là gì?")
    expect(page.locator("#article")).to_contain_text("<img src=x onerror=")
    expect(turn.locator(".answer")).to_contain_text("ZX-991/TV")
    for part in (turn, page.locator("#reader .article")):
        assert part.locator("img, script, a, strong").count() == 0
    expect(page.locator("#article")).to_contain_text("{{value}} ${1+1}")


def test_two_people_see_only_their_own_conversation(visit):
    one, two = visit(), visit()
    ask(one, QUESTION)
    ask(two, UNANSWERABLE)
    assert one.locator(".question p").all_inner_texts() == [QUESTION]
    assert two.locator(".question p").all_inner_texts() == [UNANSWERABLE]


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("phone", PHONE),
        ("narrow", {"viewport": {"width": 320, "height": 640}}),
        ("dark", {"color_scheme": "dark"}),
        ("projector", {"viewport": {"width": 1920, "height": 1080}}),
        ("zoomed", {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2}),
        ("phone-dark", {**PHONE, "color_scheme": "dark"}),
    ],
)
def test_it_fits_other_screens(visit, shoot, name, options):
    page = visit(**options)
    shoot(page, f"{name}-start")
    turn = ask(page, QUESTION)
    room, width = page.evaluate(
        "[document.documentElement.clientWidth, document.documentElement.scrollWidth]"
    )
    assert width <= room
    shoot(page, f"{name}-answer")
    turn.get_by_role("button", name="Xem trích dẫn 1 trong bài").last.click()
    expect(page.locator("#trich-1")).to_be_in_viewport()
    if page.locator("html").get_attribute("data-sheet") == "open":
        beneath = "() => document.querySelector('#trich-1').getBoundingClientRect().top >= document.querySelector('#library').getBoundingClientRect().bottom"
        page.wait_for_function(beneath, timeout=10_000)
    shoot(page, name)
    paper = page.evaluate("getComputedStyle(document.querySelector('#chat')).backgroundColor")
    light = sum(map(int, re.findall(r"\d+", paper)[:3])) > 3 * 128
    assert light == ("dark" not in name)


def test_no_word_of_english_is_left_for_people_or_screen_readers(visit):
    page = visit(locale="en-US")
    ask(page, UNANSWERABLE)
    assert page.evaluate("document.documentElement.lang") == "vi"
    labels = page.evaluate(
        """() => [...document.querySelectorAll("[aria-label], [title], [placeholder], [alt], button")]
            .filter(e => e.checkVisibility())
            .flatMap(e => [e.ariaLabel, e.title, e.placeholder, e.alt, e.tagName === "BUTTON" && e.innerText])
            .filter(Boolean)"""
    )
    assert labels
    english = re.compile(
        r"\b(send|submit|clear|copy|share|chat|loading|use via|built with|settings|error)\b", re.I
    )
    assert not [label for label in labels if english.search(label)]
    assert not english.search(page.inner_text("body"))
