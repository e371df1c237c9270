"""What is quoted of the sentence that answers, and how quotes are introduced."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from hoidap.answering import texts
from hoidap.answering.carrying_on import (
    answers_itself,
    carries_on,
    case_told,
    is_headed,
    leaves_speech_open,
    only_announces,
)
from hoidap.answering.clauses import best_clause, without_rest
from hoidap.answering.enumerations import announced, is_announced, items, parts, told_after_a_colon
from hoidap.answering.forms import Candidate
from hoidap.answering.generator import Evidence
from hoidap.answering.listing import CASES, TASKS, what_is_listed
from hoidap.answering.matching import SYNONYM, Matcher, best_of, covered
from hoidap.answering.offices import asks_for_office
from hoidap.answering.outlook import looks_ahead
from hoidap.answering.scoring import Scored
from hoidap.answering.sentence_parts import part_of
from hoidap.answering.sorts import sort_of
from hoidap.answering.times import lasting
from hoidap.answering.whole_lists import list_around
from hoidap.answering.whole_quotes import CLAUSE_WORDS, with_every_word
from hoidap.types import Citation, Passage, Query, QuestionKind
from hoidap.understanding.requirements import code_spans
from hoidap.vietnamese import segment, spelled

LIST_WORDS = 90
"""What enumerates may be longer: half a list is a wrong answer."""
HOW_WORDS = 120
"""How something is done may take two sentences as long as this: the one that names it, and the one that tells; so may
a line that is headed by what it gives."""
_HOW_GAIN = 0.15
"""Share of the question that the second has to hold and the first not, unless it opens like one that goes on."""
_MEASURED = re.compile(r"^(?P<before>.*?) (?:là |đạt |được |còn |hết )*(?:bao nhiêu|mấy) ")
_MEASURED_REACH = 30
"""Characters between what is measured and its number at most: "năng suất đạt khoảng 3,4 tấn/ha"."""
_OF_WHAT = r"(?:(?:được|ra|lên|thêm) )?(?:(?:những|các) )?(?:(?:điều|việc|cái|thứ) )?gì "
"""Behind a word that asks what follows it."""
_JOINED = re.compile(r"[^;.:]{0,60}?(?:,|\b(?:và|hoặc|hay|cùng|cùng với))\s+(?:số\s+)?")
"""What stands between papers that are named in one breath: "12-NQ/TH, 15-NQ/TH của Hội và số 20-NQ/TH"."""
_PEOPLE = frozenset({QuestionKind.PERSON, QuestionKind.NAME})
_BESIDE = _PEOPLE | {QuestionKind.ORGANISATION, QuestionKind.PLACE, QuestionKind.DATE}
"""Kinds whose form is not insisted on; but where the sentence has it, so has the quote."""
_FACTS = _BESIDE | {QuestionKind.CODE}
FACT_WORDS = 30
_FACT_LENGTH = 140
"""Characters of a fact's quote from which it is rather cut within a phrase, if that makes it no longer than this."""
_LONGEST_SERIES = 200
"""Words of a sentence of several parts that is quoted as a whole, at most."""
JOINED_WORDS = 60
"""What names several papers in one breath may be as long as this, what no shorter clause holds, and what answers
several questions."""
_SEVERAL = re.compile(
    r" (?:những|các) (?:\S+ ){1,3}?(?:nào|gì|ai) | (?:bao nhiêu|mấy) .* (?:và|mấy|bao nhiêu) "
)
_WORDS = {
    QuestionKind.LIST: LIST_WORDS,
    QuestionKind.REASON: 60,
    QuestionKind.DATE: FACT_WORDS,
    QuestionKind.QUANTITY: FACT_WORDS,
    QuestionKind.PERSON: FACT_WORDS,
    QuestionKind.NAME: FACT_WORDS,
    QuestionKind.ORGANISATION: FACT_WORDS,
    QuestionKind.CODE: FACT_WORDS,
    QuestionKind.PLACE: FACT_WORDS,
}


def quoted(evidence: Evidence, matcher: Matcher, sentence: Scored) -> Citation:
    """The part of ``sentence`` that answers, or the list that it announces, as an exact quote."""
    cited = _quoted(evidence, matcher, sentence)
    source = evidence.index.documents[cited.document_id].text
    cited = cite(
        sentence.hit.passage, source, *with_every_word(matcher, source, sentence, (cited.start, cited.end))
    )
    if evidence.query.kind not in _FACTS or sentence.read is not None or not holds_form(cited, sentence):
        return cited
    passage = sentence.hit.passage
    text = evidence.index.documents[passage.document_id].text
    share = covered(matcher.matches(cited.quote))

    def says_as_much(at: int) -> bool:
        held = all(c.end <= at for c in sentence.candidates if cited.start <= c.start < cited.end)
        return held and covered(matcher.matches(text[cited.start : at])) >= share

    return cite(passage, text, cited.start, without_rest(text, cited.start, cited.end, says_as_much))


def _quoted(evidence: Evidence, matcher: Matcher, sentence: Scored) -> Citation:
    passage = sentence.hit.passage
    text = evidence.index.documents[passage.document_id].text
    kind = evidence.query.kind
    told = kind is QuestionKind.REASON and any(text[c.start] != ":" for c in sentence.candidates)
    if not told and (sentence.announces or text[sentence.start : sentence.end].endswith(":")):
        listed = announced(text, sentence.start, sentence.end)
        if listed:
            return cite(passage, text, *listed)
    around = list_around(evidence, matcher, sentence)
    if around is not None:
        return cite(passage, text, *around)
    uncut = _uncut(evidence, matcher, text, sentence)
    if uncut is not None:
        return cite(passage, text, sentence.start, uncut)

    def clause(must: tuple[int, int] | None, words: int = _longest(evidence.query)) -> Citation:
        start, end = _cut(evidence, matcher, sentence, must, words)
        if (start, end) == (sentence.start, sentence.end) and words < JOINED_WORDS:
            return clause(must, JOINED_WORDS)  # may still be less than all of a long sentence
        return cite(passage, text, start, end)

    cited = clause(_must(evidence, matcher, sentence))
    if (
        kind is QuestionKind.REASON and text[cited.end : cited.end + 2] == "; "
    ):  # the first of several reasons
        whole = cite(passage, text, cited.start, max(cited.end, sentence.end))
        cited = whole if len(whole.quote.split()) <= LIST_WORDS else cited
    wider = _widened(evidence.query, text, sentence, cited)
    return clause(*wider) if wider else cited


def _widened(
    query: Query, text: str, sentence: Scored, cited: Citation
) -> tuple[tuple[int, int], int] | None:
    """What a quote has to hold as well, with how many words it may then have at most; None if it holds all of it.

    That is every paper named in one breath, something of the form asked for, and the paper asked about.
    """
    kind = query.kind

    def with_it(start: int, end: int) -> tuple[int, int]:
        return min(cited.start, start), max(cited.end, end)

    if kind is QuestionKind.CODE:
        named = [c for c in sentence.candidates if cited.start <= c.start and c.end <= cited.end]
        joined = _coordinated(text, sentence.candidates, named[0]) if named else cited
        if not (cited.start <= joined.start and joined.end <= cited.end):
            return with_it(joined.start, joined.end), JOINED_WORDS
    only = sentence.read is not None and len(sentence.candidates) == 1
    insisted = only or kind in _BESIDE or kind is QuestionKind.CODE or query.language == "en"
    if insisted and sentence.candidates and not holds_form(cited, sentence):
        nearest = min(sentence.candidates, key=lambda c: max(c.start - cited.end, cited.start - c.end))
        span = with_it(nearest.start, nearest.end)
        if kind not in _PEOPLE or ";" not in text[slice(*span)].replace(cited.quote, ""):
            return span, _longest(query)  # who stands beyond a semicolon does another thing
    paper = None if kind is QuestionKind.CODE else _paper_asked_about(query, text, sentence)
    if paper and not (cited.start <= paper[0] and paper[1] <= cited.end):
        return with_it(*paper), JOINED_WORDS
    return None


def _paper_asked_about(query: Query, text: str, sentence: Scored) -> tuple[int, int] | None:
    """Where the number stands of the one paper that is asked about; None if the sentence doesn't name it."""
    words = text[sentence.start : sentence.end]
    named = [
        (sentence.start + start, sentence.start + end)
        for start, end in code_spans(words)
        if not {words[start:end], words[start:end].partition("-")[0].partition("/")[0]}.isdisjoint(
            query.required
        )
    ]
    return named[0] if len(named) == 1 else None


def _cut(
    evidence: Evidence, matcher: Matcher, sentence: Scored, must: tuple[int, int] | None, words: int
) -> tuple[int, int]:
    """The clause that answers, in whole phrases; a fact's within a phrase where it would be long otherwise."""
    text = evidence.index.documents[sentence.hit.passage.document_id].text
    kind = evidence.query.kind

    def cut(*, whole_phrases: bool) -> tuple[int, int]:
        return best_clause(
            text,
            sentence.start,
            sentence.end,
            matcher.exact_coverage,
            max_words=words,
            must=must,
            cuts=[c.start for c in sentence.candidates[:1]] if kind is QuestionKind.REASON else (),
            paired=matcher.corpus.words.paired if whole_phrases else None,
        )

    start, end = cut(whole_phrases=True)
    if kind in _FACTS and end - start > _FACT_LENGTH:
        first, last = cut(whole_phrases=False)
        lost = [c for c in sentence.candidates if start <= c.start < end and not first <= c.start < last]
        if last - first <= _FACT_LENGTH and not lost:
            return first, last
    return start, end


def _coordinated(text: str, found: Sequence[Candidate], one: Candidate) -> Candidate:
    """From the first to the last of the papers that are named in one breath with ``one``."""
    ordered = sorted(found, key=lambda candidate: candidate.start)
    place = ordered.index(one)
    first = last = place
    while first and _JOINED.fullmatch(text, ordered[first - 1].end, ordered[first].start):
        first -= 1
    while last + 1 < len(ordered) and _JOINED.fullmatch(text, ordered[last].end, ordered[last + 1].start):
        last += 1
    return Candidate(ordered[first].start, ordered[last].end)


def _longest(query: Query) -> int:
    """Words of a quote at most: a fact wants few, several of them more."""
    if looks_ahead(query) and query.kind in {QuestionKind.OPEN, QuestionKind.LIST}:
        return LIST_WORDS  # plans are many
    several = query.language != "vi" or _SEVERAL.search(spelled(query.reading or query.text, marked=True))
    return max(_WORDS.get(query.kind, CLAUSE_WORDS), CLAUSE_WORDS if several else 0)


def _uncut(evidence: Evidence, matcher: Matcher, text: str, sentence: Scored) -> int | None:
    """Where the quote ends that holds all of the sentence, and what goes on with it; None where a clause will do."""
    query, words = evidence.query, text[sentence.start : sentence.end]
    if query.how:
        return _told_on(evidence, matcher, text, sentence)
    if answers_itself(text, sentence.start, sentence.end):
        return _line_end(text, sentence)
    if query.kind is QuestionKind.REASON and sentence.candidates and is_headed(words):
        return _line_end(text, sentence)
    return sentence.end if query.several and len(words.split()) <= JOINED_WORDS else None


def _told_on(evidence: Evidence, matcher: Matcher, text: str, sentence: Scored) -> int:
    """Where the telling of how something is done ends: after the next sentence, if that goes on about it."""
    passage = sentence.hit.passage
    following = next(((start, end) for start, end in passage.sentences if start >= sentence.end), None)
    if following is None:  # the paragraph may go on in the next passage
        following = next(
            (
                other.sentences[0]
                for other in evidence.index.passages
                if other.document_id == passage.document_id
                and other.sentences
                and text[sentence.end : other.sentences[0][0]] == " "
            ),
            None,
        )
    if following is None or not _goes_on(matcher, text, (sentence.start, sentence.end), following):
        return sentence.end
    return following[1] if len(text[sentence.start : following[1]].split()) <= HOW_WORDS else sentence.end


def _line_end(text: str, sentence: Scored) -> int:
    """Where the last sentence ends of the line that ``sentence`` begins, and of those that fit into a quote."""
    ends = [sentence.end]
    for start, end in sentence.hit.passage.sentences:
        follows = start >= ends[-1] and not text[ends[-1] : start].strip(" ")
        if follows and len(text[sentence.start : end].split()) <= HOW_WORDS:
            ends.append(end)
    return ends[-1]


def _goes_on(matcher: Matcher, text: str, told: tuple[int, int], following: tuple[int, int]) -> bool:
    """Whether a sentence goes on about what is asked: by its opening, within speech, or with words asked for."""
    if "\n" in text[told[1] : following[0]]:
        return False
    first, second = text[slice(*told)], text[slice(*following)]
    if carries_on(second) or leaves_speech_open(first) or only_announces(first):
        return True
    if any(match.credit >= SYNONYM for match in matcher.matches(case_told(second))):
        return True
    own = matcher.matches(first)
    return covered(best_of((own, 1.0), (matcher.matches(second), 1.0))) - covered(own) >= _HOW_GAIN


def _must(evidence: Evidence, matcher: Matcher, sentence: Scored) -> tuple[int, int] | None:
    """The stretch that the quote has to hold: the list, the only candidate, or the first reason."""
    found = sentence.candidates
    text = evidence.index.documents[sentence.hit.passage.document_id].text
    if evidence.query.kind is QuestionKind.LIST:
        return (
            told_after_a_colon(text, sentence.start, sentence.end)
            or _series(evidence.query, text, sentence)
            or _asked_for(evidence.query, text, sentence)
            or _asked_about(evidence.query, text, sentence)
        )
    office = len(found) == 1 and asks_for_office(evidence.query)
    if evidence.query.kind is QuestionKind.PERSON and not office:
        return None  # "của Đảng bộ" may be anybody: first the clause that holds the question, then whoever is in it
    if evidence.query.kind is QuestionKind.QUANTITY and len(found) > 1:
        return _measured(evidence, matcher, sentence)
    lasts = lasting(evidence.query, text, [(c.start, c.end) for c in found])
    if len(lasts) == 1:
        return lasts[0]
    if found and (len(found) == 1 or evidence.query.kind is QuestionKind.REASON):
        return found[0].start, found[0].end
    if found:
        return None
    return sentence.told or _asked_about(evidence.query, text, sentence)


def _series(query: Query, text: str, sentence: Scored) -> tuple[int, int] | None:
    """The whole of a sentence whose parts, three or more between semicolons, are what is to be done or was done.

    Not where things of one sort are asked for, of which one part may tell.
    """
    said = text[sentence.start : sentence.end]
    sorts = [listed.things for listed in what_is_listed(query)]
    whole = said.count("; ") > 1 and all(sort in (*TASKS, *CASES) for sort in sorts)
    return (sentence.start, sentence.end) if whole and len(said.split()) <= _LONGEST_SERIES else None


def _asked_about(query: Query, text: str, sentence: Scored) -> tuple[int, int] | None:
    """The word that asks "gì" of what follows it, where the sentence has it once: "huy động được gì"."""
    asked = spelled(query.reading or query.text, marked=True)
    word = next((meant for meant in query.meant if re.search(f" {meant} {_OF_WHAT}", asked)), "")
    held = [each for each in segment(text, sentence.start, sentence.end) if each.form == word]
    return (held[0].start, held[0].end) if len(held) == 1 else None


def _asked_for(query: Query, text: str, sentence: Scored) -> tuple[int, int] | None:
    """What is to be listed, where the sentence names it once: "nội dung tập trung vào …"."""
    meant = dict(zip(query.terms, query.meant, strict=True)).get(query.focus)
    named = [word for word in segment(text, sentence.start, sentence.end) if word.form == meant]
    return (named[0].start, named[0].end) if len(named) == 1 else None


def _measured(evidence: Evidence, matcher: Matcher, sentence: Scored) -> tuple[int, int] | None:
    """The thing measured and the number right after it: of all the numbers, "năng suất bao nhiêu" asks for that.

    Where it is measured several times, the one in the part of the sentence that holds most of the question.
    """
    query, text = evidence.query, evidence.index.documents[sentence.hit.passage.document_id].text
    asked = _MEASURED.search(spelled(query.reading or query.text, marked=True))
    words = segment(asked["before"]) if asked else []
    thing = words[-1].form if words else ""
    if thing == "số":
        return None
    measured = [
        (word.start, after[0].end)
        for word in segment(text, sentence.start, sentence.end)
        if word.form == thing
        and (after := [c for c in sentence.candidates if 0 <= c.start - word.end <= _MEASURED_REACH])
    ]

    def share(span: tuple[int, int]) -> float:
        return covered(matcher.matches(text[slice(*part_of(text, sentence.start, sentence.end, span[1]))]))

    return max(measured, key=share, default=None)


def cite(passage: Passage, text: str, start: int, end: int) -> Citation:
    """Quote ``text[start:end]`` of the document that ``passage`` is a piece of."""
    return Citation(passage.document_id, passage.id, text[start:end], start, end)


def introduced(evidence: Evidence, citations: Iterable[Citation]) -> str:
    """Put the quotes into a sentence that says where they are from."""
    cited = list(citations)
    divided = parts if evidence.query.kind is QuestionKind.LIST else items
    quotes = " … ".join(_quoted_lines(divided(citation.quote)) for citation in cited)
    ending = "" if quotes.rstrip("”").endswith((".", "!", "?", "…")) else "."
    language = evidence.query.language
    document = evidence.index.documents[cited[0].document_id]
    if len(evidence.documents) == 1:
        return texts.ACCORDING[language][sort_of(document)].format(quotes=quotes) + ending
    return texts.ACCORDING_TO[language].format(title=document.title, quotes=quotes) + ending


def answered(evidence: Evidence, citations: Sequence[Citation], lead: str | None) -> str:
    """The quotes as an answer, with what is said first, if anything is."""
    body = introduced(evidence, citations)
    if not lead:
        return body
    return texts.WITH_LEAD[evidence.query.language].format(lead=lead[0].upper() + lead[1:], rest=body)


def _quoted_lines(lines: Sequence[str]) -> str:
    """A quote in one line; one of several lines, such as a list, line by line."""
    announcing = f"“{lines[0]}”" if len(lines) == 1 or is_announced(lines) else ""
    return announcing + "".join(f"\n• “{line}”" for line in lines[bool(announcing) :])


def holds_form(citation: Citation, sentence: Scored) -> bool:
    """Whether the quote holds something of the form asked for."""
    return any(citation.start <= c.start and c.end <= citation.end for c in sentence.candidates)


def whole(evidence: Evidence, sentence: Scored) -> Citation:
    """All of ``sentence``."""
    passage = sentence.hit.passage
    return cite(passage, evidence.index.documents[passage.document_id].text, sentence.start, sentence.end)
