"""A trainer's request leads to the parts that it changed, and to nothing else."""

import json
import re
import time
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from hoidap import Options
from hoidap.types import Step, Trace
from hoidap.ui.session import Desk, Turn
from hoidap.ui.teaching.cards.model import model_html
from hoidap.ui.teaching.frame import CARDS
from hoidap.ui.teaching.words import words_in

from .conftest import NASTY, NOW

ABSENT = "Giá vé tàu vũ trụ lên Sao Hỏa là bao nhiêu?"
VOID = {"img", "input", "br"}
ALLOWED = set(
    """p div span section header nav h2 h3 h4 h5 small strong b i em ul ol li dl dt dd blockquote mark del figure
    figcaption details summary table caption thead tbody tr th td pre svg g path line rect circle text button
    form label input select fieldset legend output""".split()
)


class Elements(HTMLParser):
    """Reads HTML as a browser would, and remembers what it is made of."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.text, self.open = set(), set(), [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


def text_of(html):
    return " ".join("".join(Elements(html).text).split())


def test_the_latest_question_is_looked_at_in_all_seven_steps(bot, showing, talk):
    session = talk(bot, "Ai là tác giả bài viết?", bot.suggestions()[0])
    shown = showing(bot, session)
    assert shown["state"]["turn"] == 1
    assert set(CARDS) <= shown["parts"].keys()
    assert bot.suggestions()[0] in text_of(shown["parts"]["question"])
    assert shown["questions"] == [turn.answer.question for turn in session]
    assert set(shown["times"]) == {*"134567", "beforehand", "total"}


def test_an_earlier_question_is_read_with_what_went_before_it(bot, showing, talk):
    session = talk(
        bot, "Công tác dân vận được đổi mới theo hướng nào?", "Còn công tác tôn giáo thì sao?", "Ai viết bài?"
    )
    shown = showing(bot, session, turn=1, seen=3)
    assert shown["state"]["turn"] == 1
    assert "mượn thêm từ" in text_of(shown["parts"]["reading"])


def test_an_answer_that_has_just_come_is_looked_at_next(bot, showing, talk):
    session = talk(bot, "Ai là tác giả bài viết?")
    shown = showing(bot, session, question="một câu thử", seen=0, parts=["weight"])
    assert shown["state"]["turn"] == 0
    assert "reading" in shown["parts"]


def test_without_a_conversation_a_sample_is_shown(bot, showing):
    shown = showing(bot)
    assert "câu mẫu" in text_of(shown["parts"]["question"])
    assert shown["state"]["question"] == bot.suggestions()[0]
    assert shown["frame"]
    assert "frame" not in showing(bot, language="vi")


@pytest.mark.parametrize(
    ("part", "drawn"),
    [("weight", {"fusion", "answer", "compare"}), ("threshold", {"answer", "compare"}), ("cut", {"cutting"})],
)
def test_a_slider_draws_only_what_it_changes_and_quickly(bot, showing, part, drawn):
    sent = {"question": bot.suggestions()[0], "language": "vi", "parts": [part], "dense_weight": 0.9}
    showing(bot, **sent)
    took = []
    for _ in range(9):
        began = time.perf_counter()
        shown = showing(bot, **sent)
        took.append(time.perf_counter() - began)
    assert shown["parts"].keys() == {"problem", *drawn}
    assert min(took) < 0.15


def test_the_threshold_turns_an_answer_into_a_refusal_and_back(bot, showing):
    question = "Công tác tôn giáo được thực hiện như thế nào?"
    low, high = (
        showing(bot, question=question, answer_from=least, parts=["threshold"])["parts"]["answer"]
        for least in (0.0, 1.0)
    )
    assert "Được chọn" in text_of(low)
    assert "Dưới ngưỡng" not in text_of(low)
    assert text_of(low) != text_of(high)


def test_nobody_elses_answers_change(bot, showing):
    question = bot.suggestions()[0]
    before = bot.ask(question)
    showing(bot, question=question, dense_weight=1.0, answer_from=1.0, min_words=5, max_words=10)
    after = bot.ask(question)
    assert (before.text, before.citations) == (after.text, after.citations)
    assert [s.detail for s in before.trace.steps] == [s.detail for s in after.trace.steps]


@pytest.mark.parametrize(
    ("compare", "columns"),
    [
        ("retrievers", ["Chỉ theo nghĩa", "Kết hợp cả hai", "Chỉ theo chữ"]),
        ("marks", ["Có dấu", "Không dấu"]),
        ("questions", ["Câu thứ nhất", "Câu thứ hai"]),
    ],
)
def test_answers_stand_side_by_side(bot, showing, compare, columns):
    shown = showing(bot, question=bot.suggestions()[1], compare=compare, other=ABSENT, parts=["compare"])
    html = shown["parts"]["compare"]
    assert html.count('<section class="column"') == len(columns)
    assert all(name in text_of(html) for name in columns)


def test_a_question_typed_without_marks_is_compared_with_what_it_was_read_as(bot, showing):
    shown = showing(bot, question="cong tac ton giao the nao?", compare="marks", parts=["compare"])
    assert "Công tác tôn giáo thế nào" in text_of(shown["parts"]["compare"]).replace("công", "Công")


def test_each_exercise_sets_its_switches(bot, showing):
    for number in range(1, 6):
        shown = showing(bot, parts=["lesson"], lesson=number)
        assert shown["state"]["lesson"] == number
        assert shown["state"]["question"]
        assert shown["state"]["card"] in range(1, 8)
        assert "Hãy nhìn" in text_of(shown["parts"]["task"])
        assert f'data-lesson="{number}" aria-pressed="true"' in shown["parts"]["lessons"]
    assert showing(bot, parts=["lesson"], lesson=4)["state"]["set"]["dense_weight"] == 1.0


def test_a_faulty_file_of_exercises_is_named_and_those_that_come_along_stay(hostile_bot, showing):
    path = hostile_bot.settings.documents / "lessons.toml"
    path.write_text("[[lesson]]\n<b> = 1", "utf-8")
    try:
        shown = showing(hostile_bot)["parts"]["lessons"]
    finally:
        path.unlink()
    assert "sai cú pháp TOML" in text_of(shown)
    assert shown.count("data-lesson=") == 5


def test_without_a_language_model_one_quiet_line_says_so(bot, showing, talk):
    shown = showing(bot, talk(bot, "Ai là tác giả bài viết?"))
    assert text_of(shown["parts"]["model"]).startswith("Hiện không có mô hình")
    assert not shown["state"]["writes"]
    written = showing(bot, question="Ai là tác giả bài viết?", write=True)
    assert text_of(written["parts"]["model"]).startswith("Hiện không có mô hình")


def test_what_a_language_model_was_told_and_wrote_is_shown_as_text(bot, showing):
    answer = bot.ask("Ai là tác giả bài viết?")
    detail = {
        "prompt": [
            {"role": "system", "content": f"Chỉ dựa vào đoạn {NASTY}"},
            {"role": "user", "content": "Hỏi?"},
        ],
        "reply": f"Một. Hai {NASTY}",
        "sentences": [
            {"text": "Một.", "kept": True, "why": ""},
            {"text": f"Hai {NASTY}", "kept": False, "why": "claim", "about": f"5 {NASTY}"},
            {"text": "Ba.", "kept": False, "why": "a fault of another version"},
        ],
    }
    written = replace(
        answer, generator="llm", trace=Trace((*answer.trace.steps, Step("write", 1500.0, detail)))
    )
    shown = showing(bot, (Turn(written, NOW),))
    said = text_of(shown["parts"]["model"])
    assert NASTY in said
    assert "Bỏ" in said
    assert f"Trích dẫn không có “5 {NASTY}”." in said
    assert "a fault of another version" in said
    assert "Dặn trước (system)" in said
    assert shown["times"]["7"] == "1,5 giây"
    assert Elements(shown["parts"]["model"]).tags <= ALLOWED


@pytest.mark.parametrize(
    "step", [{}, {"prompt": None, "reply": None, "sentences": None}, {"prompt": ["x"], "sentences": [3]}]
)
def test_a_write_step_of_another_form_does_no_harm(bot, step):
    answer = bot.ask("Ai là tác giả bài viết?")
    written = replace(answer, trace=Trace((*answer.trace.steps, Step("write", 1.0, step))))
    assert isinstance(model_html(written, words_in("vi")), str)


@pytest.mark.parametrize("compare", ["retrievers", "marks", "questions", "generators"])
def test_whatever_a_question_or_a_document_says_stays_text(hostile_bot, showing, compare):
    question = f"Lệ phí làm thẻ {NASTY}"
    session = (Turn(hostile_bot.ask(question), NOW),)
    parts = showing(hostile_bot, session, compare=compare, other=NASTY)["parts"]
    parts |= showing(hostile_bot, session, compare=compare, question=question, write=True)["parts"]
    for name, html in parts.items():
        elements = Elements(html)
        assert elements.tags <= ALLOWED, name
        assert not [a for a in elements.attributes if a.startswith("on") or a in {"href", "src"}], name
        assert elements.open == [], name
    assert NASTY in text_of(parts["reading"])
    assert "<script>alert(1)</script>" in text_of(parts["cutting"])


def test_questions_that_cannot_be_read_are_answered_with_a_word_on_why(bot, showing):
    assert "tối đa 1000" in showing(bot, question="a" * 2000)["parts"]["problem"]
    assert "viết lại" in showing(bot, question="???")["parts"]["problem"]


@pytest.mark.parametrize(
    "question",
    ["Ai là tác giả bài viết?", "Tóm tắt giúp tôi", "chào bạn", ABSENT, "Is it true?", "2200", "ở", "ZZ QQ"],
)
def test_every_kind_of_question_can_be_looked_into(bot, notice_bot, showing, question):
    for one in (bot, notice_bot):
        for language in ("vi", "en"):
            shown = showing(one, desk=Desk(language=language), question=question)
            assert shown["language"] == language
            assert all(Elements(html).open == [] for html in shown["parts"].values())


def test_the_frame_is_drawn_anew_in_the_language_that_the_page_has_taken(bot, showing):
    shown = showing(bot, language="vi", wanted="en")
    assert "Inside the machine" in shown["frame"]
    assert "frame" not in showing(bot, language="en", wanted="en")
    assert showing(bot, wanted="xx")["language"] == "vi"


def test_the_trace_is_saved_whole(bot, showing):
    shown = showing(bot, question=bot.suggestions()[2], dense_weight=0.25, parts=["trace"])
    trace = json.loads(json.dumps(shown["trace"], ensure_ascii=False))
    assert trace["answer"]["question"] == bot.suggestions()[2]
    assert trace["options"]["dense_weight"] == 0.25
    assert [step["name"] for step in trace["answer"]["trace"]["steps"]] == [
        "understand",
        "retrieve",
        "answer",
        "verify",
    ]
    assert len(trace["rankings"]["dense"]) == len(bot.index.passages)


def test_the_limit_to_some_documents_holds_here_too(tmp_path, showing):
    from hoidap import Chatbot, Settings

    for name in ("mot", "hai"):
        (tmp_path / f"{name}.txt").write_text(
            f"Thư viện {name}\n\nLệ phí làm thẻ của {name} là 5 đồng.\n", "utf-8"
        )
    two = Chatbot.open(settings=Settings(documents=tmp_path, index_dir=tmp_path / "index"))
    shown = showing(two, desk=Desk(documents=("hai.txt",)), question="Lệ phí làm thẻ là bao nhiêu?")
    assert "Tài liệu: Thư viện hai" in text_of(shown["parts"]["cutting"])
    assert "của mot" not in text_of(shown["parts"]["fusion"])
    assert two.ask("Lệ phí làm thẻ là bao nhiêu?", options=Options()).answered


def test_pictures_have_words_beside_them(bot, showing):
    parts = showing(bot, question=bot.suggestions()[0])["parts"]
    for name in ("dense", "fusion"):
        assert re.search(r'<svg[^>]+aria-label="[^"]{20,}"', parts[name])
    for name in ("cutting", "dense", "lexical", "fusion"):
        assert "<table>" in parts[name]
        assert "<caption>" in parts[name]
