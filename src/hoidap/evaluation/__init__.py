"""How right the answers are, as figures that anyone can reproduce."""

from hoidap.evaluation.judging import Outcome, evaluate, is_right
from hoidap.evaluation.page import failures_page
from hoidap.evaluation.questions import KnownQuestion, load_questions
from hoidap.evaluation.report import Report
from hoidap.evaluation.share import Share
from hoidap.evaluation.unverified import ModelAlone

__all__ = [
    "KnownQuestion",
    "ModelAlone",
    "Outcome",
    "Report",
    "Share",
    "evaluate",
    "failures_page",
    "is_right",
    "load_questions",
]
