"""What the exercises' placeholders stand for in the documents at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoidap.types import Document, Kind, Options
from hoidap.understanding.requirements import requirements
from hoidap.vietnamese import strip_marks

if TYPE_CHECKING:
    from hoidap.chatbot import Chatbot

QUESTIONS = 5
NAMES = frozenset(
    [f"question_{number}{ending}" for number in range(1, QUESTIONS + 1) for ending in ("", "_unmarked")]
    + ["code_question", "title", "absent"]
)
# Everyday things, of which no documents at hand speak all; without names, codes and forms of answer ("cách …" wants the
# deed told), so that only the threshold stands between them and a wrong answer.
_STRANGE = (
    "Trồng cây xương rồng trong chậu thì tưới nước thế nào?",
    "Nấu món canh chua cá lóc ra sao?",
    "Con hạc giấy gấp thế nào?",
    "Chăm sóc mèo con thế nào?",
    "Cờ vua đánh ra sao?",
)
_PLAIN = ("Tài liệu này nói về điều gì?", "Tiêu đề là gì?", "Ai là tác giả?", "Tóm tắt giúp tôi")


def placeholders(bot: Chatbot) -> dict[str, str]:
    """A value for each of ``NAMES``, from the documents and, where they are silent, in general words."""
    questions = _questions(bot)
    values = {"title": bot.documents[0].title, "absent": _absent(bot)}
    for number, question in enumerate(questions, 1):
        values[f"question_{number}"] = question
        values[f"question_{number}_unmarked"] = strip_marks(question)
    values["code_question"] = _code_question(bot) or questions[0]
    return values


def _questions(bot: Chatbot) -> list[str]:
    """As many questions as there are placeholders, those that are answered first."""
    offered = list(dict.fromkeys([*bot.suggestions(limit=2 * QUESTIONS), *_PLAIN]))
    answered = [question for question in offered if _is_answered(bot, question)]
    chosen = [*answered, *(question for question in offered if question not in answered)]
    return [chosen[number % len(chosen)] for number in range(QUESTIONS)]


def _absent(bot: Chatbot) -> str:
    """A question that is refused, if there is one, for want of enough of its words only."""
    refused = [question for question in _STRANGE if not _is_answered(bot, question)]
    lowered = Options(answer_from=0.0, model=False)
    by_threshold = (question for question in refused if bot.ask(question, options=lowered).answered)
    return next(by_threshold, next(iter(refused), _STRANGE[0]))


def _code_question(bot: Chatbot) -> str:
    """A question about the first code that the text holds, or else about its first name."""
    names = [name for document in bot.documents for name in _named(document)]
    codes = [name for name in names if any(c.isdigit() for c in name) and any(c.isalpha() for c in name)]
    words = [name for name in names if not any(c.isdigit() for c in name)]
    for name in [*codes[:4], *words[:4]]:
        question = f"Tài liệu nói gì về {name}?"
        if _is_answered(bot, question):
            return question
    return ""


def _named(document: Document) -> list[str]:
    told = [
        document.text[block.start : block.end]
        for block in document.blocks
        if block.kind in {Kind.LEAD, Kind.BODY}
    ]
    return list(dict.fromkeys(item.words for text in told[:60] for item in requirements(text)))


def _is_answered(bot: Chatbot, question: str) -> bool:
    return bot.ask(question, options=Options(model=False)).answered
