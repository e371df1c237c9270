"""How right the answers are, as figures that anyone can reproduce."""

from hoidap.evaluation.questions import KnownQuestion, Outcome, Report, evaluate, load_questions

__all__ = ["KnownQuestion", "Outcome", "Report", "evaluate", "load_questions"]
