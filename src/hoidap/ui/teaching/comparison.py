"""What stands side by side in a comparison: the same machine, one thing changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hoidap.types import Answer, Options
from hoidap.ui.teaching.bench import Bench
from hoidap.ui.teaching.cards.comparing import Column
from hoidap.ui.teaching.words import Words
from hoidap.vietnamese import strip_marks

if TYPE_CHECKING:
    from hoidap.chatbot import Chatbot


def columns_of(bot: Chatbot, bench: Bench, answer: Answer, options: Options, words: Words) -> list[Column]:
    """Answer both, or all three, sides of the comparison that ``bench`` asks for, without a language model.

    Args:
        bot: Who answers.
        bench: What is compared: "retrievers", "marks" or "questions".
        answer: The answer to the question looked at.
        options: How it was answered.
        words: The texts.

    Returns:
        One column a side; none where the question is spelled alike with and without marks.

    Raises:
        QuestionError: The second question is empty or too long.
    """
    question = answer.question
    if bench.compare == "retrievers":
        weights = (("dense", 1.0), ("both", bench.dense_weight), ("lexical", 0.0))
        sides = [(name, question, replace(options, dense_weight=weight)) for name, weight in weights]
    elif bench.compare == "marks":
        bare = strip_marks(question)
        with_marks = question if question != bare else answer.reading or question
        if with_marks == bare:
            return []
        sides = [("marked", with_marks, options), ("unmarked", bare, options)]
    else:
        sides = [("first", question, options), ("second", bench.other, options)]
    return [
        Column(words.plain(f"compare.{name}"), bot.ask(asked, options=chosen))
        for name, asked, chosen in sides
    ]
