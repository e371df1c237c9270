"""The frame that the cards hang in: the switches, the sliders, the steps. Drawn once; the cards' bodies change."""

from __future__ import annotations

from hoidap.ui.teaching.lessons import COMPARISONS, LENGTHS
from hoidap.ui.teaching.words import Words

CARDS = ("reading", "cutting", "dense", "lexical", "fusion", "answer", "model")
"""The cards in the order of the flow; card n shows step n."""


def frame_html(words: Words, question_max_chars: int) -> str:
    """Everything of the trainers' view that does not depend on a question."""
    cards = "".join(_card(number, name, words) for number, name in enumerate(CARDS, 1))
    return (
        f'<div class="teach" lang="{words.language}">{_head(words)}{_setup(words, question_max_chars)}'
        f'{_steps(words)}<p class="problem" role="alert" data-part="problem"></p>{_comparison(words)}{cards}</div>'
    )


def _head(words: Words) -> str:
    tools = "".join(
        f'<button type="button" class="tool" data-do="{name}">{words(f"frame.{text}")}</button>'
        for name, text in (("project", "project"), ("json", "save_json"), ("picture", "save_picture"))
    )
    saved = f'data-saved="{words("frame.saved")}" data-failed="{words("frame.picture_failed")}"'
    return (
        f'<header class="opening"><div><h2>{words("frame.title")}</h2><p>{words("frame.intro")}</p></div>'
        f'<div class="tools" role="group" aria-label="{words("frame.tools")}">{tools}</div>'
        f'<p class="saved" role="status" {saved}></p></header>'
    )


def _setup(words: Words, question_max_chars: int) -> str:
    choices = "".join(_choice(value, words) for value in ("", *COMPARISONS))
    return (
        '<section class="card setup" id="buoc-0" tabindex="-1" aria-labelledby="buoc-0-ten">'
        f'<h3 id="buoc-0-ten">{words("frame.setup")}</h3>'
        '<div data-part="lessons"></div>'
        '<div class="asked-now" data-part="question" aria-live="polite"></div>'
        f'<div class="fields"><div class="field"><label for="teach-turn">{words("frame.choose")}</label>'
        '<select id="teach-turn" data-input="turn"></select></div>'
        f'<form class="field" data-do="ask"><label for="teach-own">{words("frame.own_question")}</label>'
        f'<span class="joined"><input id="teach-own" type="text" maxlength="{question_max_chars}" '
        f'autocomplete="off" placeholder="{words("frame.own_question_hint")}">'
        f'<button type="submit">{words("frame.try_question")}</button></span></form></div>'
        f'<fieldset class="choices"><legend>{words("compare.choose")}</legend>{choices}</fieldset>'
        f'<form class="field other" data-do="compare" hidden><label for="teach-other">{words("compare.other")}</label>'
        f'<span class="joined"><input id="teach-other" type="text" maxlength="{question_max_chars}" '
        f'autocomplete="off"><button type="submit">{words("compare.run")}</button></span></form></section>'
    )


def _choice(value: str, words: Words) -> str:
    checked = "" if value else " checked"
    said = words("compare." + (value or "none"))
    return (
        f'<label class="choice"><input type="radio" name="teach-compare" data-input="compare" value="{value}"'
        f"{checked}><span>{said}</span></label>"
    )


def _steps(words: Words) -> str:
    items = "".join(
        f'<li><button type="button" data-go="{number}" title="{words(f"{name}.title")}"><b>{number}</b> '
        f"<span>{words(f'{name}.title')}</span> "
        f'<small data-time="{number}"></small></button></li>'
        for number, name in enumerate(CARDS, 1)
    )
    before, after = words("frame.previous"), words("frame.next")
    return (
        f'<div class="guide"><nav class="steps" aria-label="{words("frame.steps")}">'
        f'<button type="button" class="turn-page" data-do="previous" aria-label="{before}" title="{before}">‹</button>'
        f'<ol><li class="only-projected"><button type="button" data-go="0"><span>{words("frame.setup")}</span></button>'
        f'</li><li class="go-compare" hidden><button type="button" data-go="compare"><span>'
        f"{words('compare.title')}</span></button></li>{items}</ol>"
        f'<button type="button" class="turn-page" data-do="next" aria-label="{after}" title="{after}">›</button>'
        f'<p class="total" data-time="total"></p>'
        f'<button type="button" class="tool only-projected" data-do="leave">{words("frame.leave")} '
        f"<small>({words('frame.leave_hint')})</small></button></nav>"
        '<p class="only-projected asked-line"></p>'
        '<div class="task" data-part="task" aria-live="polite"></div></div>'
    )


def _comparison(words: Words) -> str:
    return (
        '<section class="card" id="buoc-compare" tabindex="-1" aria-labelledby="buoc-compare-ten" hidden>'
        f'<header><h3 id="buoc-compare-ten">{words("compare.title")}</h3></header>'
        f'<p class="lead">{words("compare.lead")}</p><div data-part="compare"></div></section>'
    )


def _card(number: int, name: str, words: Words) -> str:
    controls = {"cutting": _cutting, "fusion": _fusion, "answer": _answer}.get(name)
    dials = f'<div class="dials">{controls(words)}</div>' if controls else ""
    return (
        f'<section class="card" id="buoc-{number}" tabindex="-1" aria-labelledby="buoc-{number}-ten">'
        f'<header><b class="step-number" aria-hidden="true">{number}</b>'
        f'<h3 id="buoc-{number}-ten"><span class="unseen">{words("frame.step", number=number)}: </span>'
        f"{words(f'{name}.title')} <small>({words(f'{name}.term')})</small></h3>"
        f'<span class="time" data-time="{"beforehand" if name == "cutting" else number}"></span></header>'
        f'<p class="lead">{words(f"{name}.lead")}</p>{dials}<div class="body" data-part="{name}"></div>'
        f'<p class="try"><strong>{words("frame.try")}</strong> {words(f"{name}.try")}</p></section>'
    )


def _cutting(words: Words) -> str:
    dials = "".join(
        _dial(name, words(f"cutting.{name}"), (low, high, 1), words("cutting.words", value="{value}"))
        for name, (low, high) in LENGTHS.items()
    )
    return dials + _reset("min_words max_words", words("frame.reset"))


def _fusion(words: Words) -> str:
    value = words("fusion.weight_value", dense="{percent}", lexical="{rest}")
    presets = "".join(
        f'<button type="button" data-set="dense_weight" data-value="{value}">{words(f"fusion.{name}")}</button>'
        for name, value in (("only_lexical", "0"), ("as_set", ""), ("only_dense", "1"))
    )
    group = words("fusion.presets")
    return (
        _dial("dense_weight", words("fusion.weight"), (0, 1, 0.01), value)
        + f'<div class="presets" role="group" aria-label="{group}">{presets}</div>'
    )


def _answer(words: Words) -> str:
    value = words("answer.threshold_value", share="{percent}")
    return (
        _dial("answer_from", words("answer.threshold"), (0, 1, 0.01), value)
        + _reset("answer_from", words("frame.reset"))
        + f'<p class="note">{words("answer.threshold_note")}</p>'
    )


def _dial(name: str, label: str, steps: tuple[float, float, float], value: str) -> str:
    """A slider; ``value`` says in words what it is set to, with "{value}", "{percent}" or "{rest}" in it."""
    low, high, step = steps
    return (
        f'<div class="dial"><label for="teach-{name}">{label}</label>'
        f'<output for="teach-{name}"></output><input type="range" id="teach-{name}" data-input="{name}" '
        f'data-says="{value}" min="{low}" max="{high}" step="{step}" autocomplete="off"></div>'
    )


def _reset(names: str, label: str) -> str:
    return f'<button type="button" class="plain" data-set="{names}" data-value="">{label}</button>'
