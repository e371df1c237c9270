"""The components of the page that change, and what handlers return for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

import gradio as gr

Updates: TypeAlias = dict[gr.components.Component, Any]


@dataclass(frozen=True, slots=True)
class Parts:
    """The components that change.

    Attributes:
        session: The conversation (a ``Session``).
        desk: How the person wants the page (a ``Desk``).
        wire: Shows nothing; carries JSON to the browser and back, such as what it is to keep.
        masthead: Name, views, languages.
        status: How far the start has come.
        conversation: Questions and answers.
        suggestions: Questions to begin with.
        scope: Which documents are asked.
        notice: What was wrong with what was typed.
        question: The input.
        send: Sends it.
        stop: Stops the answer.
        tools: Saving, clearing.
        library: The list of documents.
        upload: Takes a person's own files.
        article: The document that is read.
        teaching: The column of the trainers' view.
    """

    session: gr.State
    desk: gr.State
    wire: gr.HTML
    masthead: gr.HTML
    status: gr.HTML
    conversation: gr.HTML
    suggestions: gr.HTML
    scope: gr.HTML
    notice: gr.HTML
    question: gr.Textbox
    send: gr.Button
    stop: gr.Button
    tools: gr.HTML
    library: gr.HTML
    upload: gr.UploadButton
    article: gr.HTML
    teaching: gr.Column
