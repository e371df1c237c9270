"""The trainers' view: what happens inside, beside the conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hoidap.ui.backend import Backend
    from hoidap.ui.parts import Parts


def build_teaching(backend: Backend, parts: Parts) -> None:
    """Fill the column of the trainers' view; called inside the page's ``gr.Blocks``.

    Args:
        backend: Opens the Chatbot; ``backend.bot`` is None until it is open.
        parts: The page's components. ``parts.session`` (a ``Session``) holds the conversation, the latest turn last;
            it changes with each answer. ``parts.desk`` (a ``Desk``) says which view is open and in which language.
    """
    from hoidap.ui.teaching.stage import build_stage

    build_stage(backend, parts)
