"""What a language model changed is told apart from what the quotes answered."""

from dataclasses import replace

from hoidap.evaluation import KnownQuestion, Report, Share, evaluate
from hoidap.types import AnswerEvent, EvidenceEvent, Step, TextEvent, Trace

KNOWN = KnownQuestion("Ai là tác giả bài viết?", True, (("Mai Quý",),), "Mai Quý", "document")


class Writes:
    """The real chatbot, whose answers a model rewrites as told."""

    def __init__(self, bot, words):
        self._bot = bot
        self._words = words
        self.document = bot.document

    def stream(self, question, history=(), *, options=None):
        quoted = self._bot.ask(question, history, options=options)
        yield EvidenceEvent(quoted.citations, quoted)
        yield TextEvent(self._words)
        sentences = [{"text": self._words, "kept": True}, {"text": "x", "kept": False}]
        step = Step("write", 1.0, {"sentences": sentences})
        yield AnswerEvent(replace(quoted, text=self._words, generator="llm", trace=Trace((step,))))


def judged(bot, words, known=KNOWN):
    return Report(tuple(evaluate(Writes(bot, words), [known])))


def test_an_answer_made_wrong_is_counted(bot):
    assert judged(bot, "Tác giả là ai đó.").model.changed == (0, 1)
    assert judged(bot, "Tác giả là Mai Quý.").model.changed == (0, 0)


def test_an_answer_made_right_is_counted(bot):
    wanted = replace(KNOWN, accepted=(("chính là Mai Quý",),))

    assert judged(bot, "Tác giả chính là Mai Quý.", wanted).model.changed == (1, 0)


def test_statements_kept_and_dropped_are_counted(bot):
    report = judged(bot, "Tác giả là Mai Quý.")

    assert report.model.kept == Share(1, 2)
    assert report.as_json()["model"]["words_shown"] == [1, 1]
    assert 0 < report.model.medians()[0] <= report.model.medians()[1] <= report.model.medians()[2]


def test_without_a_model_nothing_is_said_of_one(bot):
    report = Report(tuple(evaluate(bot, [KNOWN])))

    assert report.model.asked == ()
    assert "model" not in report.as_json()


def test_words_shown_beside_a_quote_that_does_not_bear_them_out_are_counted(bot):
    assert judged(bot, "Mai Quý [1].").model.unsupported_shown == []
    assert judged(bot, "Lê Văn Ba [1].").model.unsupported_shown == ["Lê Văn Ba."]


def test_refusals_that_stay_are_counted(bot):
    unknown = KnownQuestion("Lệ phí làm hộ chiếu là bao nhiêu?", False)

    assert judged(bot, "Tài liệu không nói.", unknown).model.refusals_kept == Share(1, 1)
