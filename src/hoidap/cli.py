"""The command line: ``hoidap index | ask | serve | eval | model | feedback | doctor``.

Exit codes: 0 answered or done, 1 the documents don't say, 2 wrong use or a problem to mend (said on stderr),
3 ``doctor`` found something missing.
"""

from __future__ import annotations

import json
import logging
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.logging import RichHandler
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from hoidap.errors import HoidapError, SettingsError
from hoidap.local_model.commands import app as model_commands

if TYPE_CHECKING:
    from hoidap.evaluation import Report
    from hoidap.settings import Settings
    from hoidap.types import Answer


class GeneratorName(StrEnum):
    """Who may write an answer."""

    EXTRACTIVE = "extractive"
    LLM = "llm"


NOT_IN_DOCUMENTS = 1
FAILED = 2
MISSING = 3
_SHOW_PROGRESS_AFTER = 1.0

app = typer.Typer(
    help="Ask questions about your documents in Vietnamese; every answer quotes them.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
feedback = typer.Typer(help="What people thought of the answers.", no_args_is_help=True)
app.add_typer(feedback, name="feedback")
app.add_typer(model_commands, name="model")
out = Console()
err = Console(stderr=True)

Documents = Annotated[
    Path | None, typer.Option("--documents", "-d", help="Folder whose files are asked about.")
]
IndexDir = Annotated[Path | None, typer.Option("--index-dir", help="Folder in which the index is kept.")]
Encoder = Annotated[str | None, typer.Option(help='"bundled", a model folder, or a name on a model hub.')]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; problems a person can mend end it with one line and exit code 2."""
    logging.basicConfig(
        level=logging.WARNING,
        format="%(message)s",
        handlers=[RichHandler(console=err, show_time=False, show_path=False)],
    )
    try:
        app(args=None if arguments is None else list(arguments))
    except HoidapError as error:
        err.print(f"[bold red]hoidap:[/] {escape(str(error))}", soft_wrap=True)
        sys.exit(FAILED)


@app.command()
def index(
    documents: Documents = None,
    index_dir: IndexDir = None,
    encoder: Encoder = None,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Build anew even if the index fits.")] = False,
) -> None:
    """Build the index, or bring it up to date."""
    from hoidap.chatbot import Chatbot

    begin = time.perf_counter()
    with _progress() as progress:
        bot = Chatbot.open(
            settings=_settings(documents, index_dir, encoder), progress=progress, rebuild=rebuild
        )
    opened = bot.opened
    out.print(
        f"{len(bot.documents)} document(s), {len(bot.index.passages)} passages in {bot.settings.index_dir} "
        f"({opened.reason}; {opened.encoded} passages encoded, {time.perf_counter() - begin:.1f} s)"
    )
    if opened.warnings:
        out.print(f"{len(opened.warnings)} file(s) left out or read in part:")
        for warning in opened.warnings:
            out.print(f"  {escape(warning)}", soft_wrap=True)


@app.command()
def ask(
    question: Annotated[
        str, typer.Argument(help="The question, in Vietnamese (with or without marks) or English.")
    ],
    documents: Documents = None,
    index_dir: IndexDir = None,
    encoder: Encoder = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")] = False,
    trace: Annotated[bool, typer.Option("--trace", help="Show how the answer came about.")] = False,
) -> None:
    """Answer one question; exit code 1 if the documents don't say."""
    from hoidap.chatbot import Chatbot

    with _progress() as progress:
        bot = Chatbot.open(settings=_settings(documents, index_dir, encoder), progress=progress)
    answer = bot.ask(question)
    offered = [] if answer.answered else bot.further_questions(answer)
    if as_json:
        sys.stdout.write(_as_json(answer, offered) + "\n")
    else:
        _show(answer, offered, trace=trace)
    raise typer.Exit(0 if answer.answered else NOT_IN_DOCUMENTS)


@app.command()
def serve(
    documents: Documents = None,
    index_dir: IndexDir = None,
    encoder: Encoder = None,
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on; 0 takes a free one.")] = None,
    open_browser: Annotated[bool, typer.Option("--open", help="Open the page in a browser.")] = False,
) -> None:
    """Start the page and the HTTP API."""
    from hoidap.ui.server import serve as run

    run(_settings(documents, index_dir, encoder, host=host, port=port), open_browser=open_browser)


@app.command(name="eval")
def evaluate(
    file: Annotated[Path, typer.Argument(help="Questions with known answers, one JSON object a line.")],
    documents: Documents = None,
    index_dir: IndexDir = None,
    encoder: Encoder = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")] = False,
    page: Annotated[Path | None, typer.Option(help="Write a page with every failure here.")] = None,
    generator: Annotated[
        GeneratorName, typer.Option(help="Who writes: quotes alone, or the language model that is set.")
    ] = GeneratorName.EXTRACTIVE,
    alone: Annotated[
        bool,
        typer.Option(
            "--alone",
            help="With --generator llm: compare with the model alone, unverified and never refusing.",
        ),
    ] = False,
) -> None:
    """Ask a set of questions with known answers and report how many are right."""
    from hoidap.chatbot import Chatbot
    from hoidap.evaluation import ModelAlone, Report, failures_page, load_questions
    from hoidap.evaluation import evaluate as judge
    from hoidap.types import Options

    questions = load_questions(file)
    with _progress() as progress:
        bot = Chatbot.open(settings=_settings(documents, index_dir, encoder), progress=progress)
    by_model = generator is GeneratorName.LLM
    if by_model and not bot.has_model:
        raise SettingsError(
            "--generator llm: set HOIDAP_LLM_BASE_URL and HOIDAP_LLM_MODEL, or HOIDAP_LLM_LOCAL"
        )
    if alone and not by_model:
        raise SettingsError("--alone: only with --generator llm")
    by_itself = ModelAlone(bot, bot.endpoint) if alone and bot.endpoint else None
    with bot:
        report = Report(tuple(judge(bot, questions, Options(model=by_model), by_itself)))
    if page is not None:
        page.write_text(failures_page(report, f"{file}: {len(report.wrong)} failures"), encoding="utf-8")
    if as_json:
        sys.stdout.write(json.dumps(report.as_json(), ensure_ascii=False) + "\n")
    else:
        _show_report(report)


@feedback.command()
def export(
    file: Annotated[
        Path | None, typer.Argument(help="Where to write; without it the table goes to standard output.")
    ] = None,
    index_dir: IndexDir = None,
) -> None:
    """Write all feedback as CSV (UTF-8) that spreadsheets open."""
    from hoidap.errors import FeedbackError
    from hoidap.feedback import as_csv, feedback_store

    settings = _settings(None, index_dir, None)
    store = feedback_store(settings)
    if store is None:
        raise FeedbackError("HOIDAP_FEEDBACK_FILE is empty, which switches feedback off; name the file there")
    if file is not None and file.resolve() == store.path.resolve():
        raise FeedbackError(f"{file} is where feedback is kept; name another file to export to")
    rows = list(store.rows())
    table = as_csv(rows)
    if file is None:
        sys.stdout.buffer.write(table)
        return
    try:
        file.write_bytes(table)
    except OSError as error:
        raise FeedbackError(f"{file} cannot be written ({error.strerror or error}); name another") from None
    out.print(f"{len(rows)} row(s) in {escape(str(file))}", soft_wrap=True)


@app.command()
def doctor(documents: Documents = None, index_dir: IndexDir = None, encoder: Encoder = None) -> None:
    """Check the installation; exit code 3 if something is missing, with the command that mends it."""
    from hoidap.doctor import examine

    findings = examine(_settings(documents, index_dir, encoder))
    for finding in findings:
        sign = "[green]ok     [/]" if finding.ok else "[bold red]missing[/]"
        out.print(f"{sign} {finding.name}: {escape(finding.found)}", soft_wrap=True)
        if finding.remedy:
            out.print(f"        → {escape(finding.remedy)}", soft_wrap=True)
    raise typer.Exit(0 if all(finding.ok for finding in findings) else MISSING)


def _settings(
    documents: Path | None, index_dir: Path | None, encoder: str | None, **more: object
) -> Settings:
    from hoidap.settings import Settings

    return Settings.load(documents=documents, index_dir=index_dir, encoder=encoder, **more)


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """A progress bar on stderr that appears once the work has taken a second."""
    begin = time.perf_counter()
    columns = (TextColumn("encoding passages"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=err, transient=True)
    task = bar.add_task("encoding")

    def advance(done: int, total: int) -> None:
        if not bar.live.is_started and time.perf_counter() - begin > _SHOW_PROGRESS_AFTER:
            bar.start()
        bar.update(task, completed=done, total=total)

    try:
        yield advance
    finally:
        bar.stop()


def _as_json(answer: Answer, offered: Sequence[str]) -> str:
    return json.dumps({**asdict(answer), "suggestions": list(offered)}, ensure_ascii=False)


def _show(answer: Answer, offered: Sequence[str], *, trace: bool) -> None:
    from hoidap.ui.texts import VI

    if answer.reading:
        out.print(f"Hiểu là: {escape(answer.reading)}", style="dim", soft_wrap=True)
    out.print(escape(answer.text), style="bold" if answer.answered else "yellow", soft_wrap=True)
    if answer.note is not None:
        out.print(f"({escape(getattr(VI, f'note_{answer.note}'))})", style="dim", soft_wrap=True)
    for number, citation in enumerate(answer.citations, start=1):
        place = f"{citation.document_id}, {citation.start}-{citation.end}"
        out.print(f"\n\\[{number}] “{escape(citation.quote)}”", soft_wrap=True)
        out.print(f"    {escape(place)}", style="dim", soft_wrap=True)
    if answer.nearest is not None:
        out.print(f"\nĐoạn gần nhất: “{escape(answer.nearest.quote)}”", style="dim", soft_wrap=True)
    if offered:
        out.print(f"\n{escape(VI.refusal_follow_ups)}:")
        for offer in offered:
            out.print(f"  • {escape(offer)}", soft_wrap=True)
    if trace:
        for step in answer.trace.steps:
            out.print(f"\n{step.name} ({step.milliseconds:.1f} ms)", style="bold")
            out.print_json(json.dumps(step.detail, ensure_ascii=False, default=str))


def _show_model(report: Report) -> None:
    model = report.model
    if model.asked:
        evidence, first_word, end = model.medians()
        better, worse = model.changed
        faults = ", ".join(f"{fault} {count}" for fault, count in model.dropped.items()) or "none"
        out.print(
            f"the model was asked {len(model.asked)} times; its words were shown {model.words_shown}; of its "
            f"statements {model.kept} kept; dropped: {faults}; shown but not borne out: {len(model.unsupported_shown)}"
        )
        out.print(f"refusals kept: {model.refusals_kept}; answers made right: {better}; made wrong: {worse}")
        out.print(
            f"median milliseconds to the evidence: {evidence:.0f}, first word: {first_word:.0f}, end: {end:.0f}"
        )
    if model.compared:
        _show_comparison(report)


def _show_comparison(report: Report) -> None:
    from hoidap.evaluation.model_figures import comparison

    head, *rows = comparison(report.model)
    table = Table(*head)
    for row in rows:
        table.add_row(*row)
    out.print(table)
    model = report.model
    out.print(
        f"unanswerable questions that the model alone answers: {model.inventions_caught} caught; right answers of "
        f"its that refusing cost: {len(model.cost_by_refusing)}, that verifying cost: {len(model.cost_by_verifying)}"
    )


def _show_report(report: Report) -> None:
    table = Table("kind", "answerable: right", "not in the documents: refused")
    for kind, (answered, refused) in report.by_kind().items():
        table.add_row(
            escape(kind or "–"), *(str(share) if share.whole else "–" for share in (answered, refused))
        )
    table.add_section()
    table.add_row("all", str(report.right(answerable=True)), str(report.right(answerable=False)))
    out.print(table)
    median, late = report.milliseconds()
    out.print(f"refusals that were right: {report.refusal_precision}")
    out.print(f"evidence quoted: {report.evidence_cited}; quotes exact: {report.quotes_exact}")
    if report.fact_length is not None:
        out.print(f"answer to a question for a fact: median {report.fact_length:.0f} characters")
    out.print(f"milliseconds a question: median {median:.1f}, 95th percentile {late:.1f}")
    _show_model(report)
    for outcome in report.wrong:
        out.print(f"\n✗ {escape(outcome.known.question)}", soft_wrap=True)
        out.print(f"  {escape(outcome.answer.text)}", style="dim", soft_wrap=True)


if __name__ == "__main__":
    main()
