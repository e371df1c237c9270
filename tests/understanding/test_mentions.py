"""What a question asks of the whole document: everything of a sort that it mentions, or what it is about."""

import re

import pytest

from hoidap.types import FactName, Mention, MentionSort, QuestionKind
from hoidap.understanding import understand
from hoidap.understanding.mention_patterns import ABOUT as ABOUT_FORMS
from hoidap.understanding.mention_patterns import HELD, MENTIONED, NOUNS
from hoidap.understanding.mentions import mentions_asked
from hoidap.understanding.patterns import canonical_form
from hoidap.vietnamese import canonical, spelled, strip_marks

DECISIONS = Mention(MentionSort.PAPER, "quyết định")
PAPERS = Mention(MentionSort.PAPER)
PEOPLE = Mention(MentionSort.PERSON)
PHONES = Mention(MentionSort.PHONE)
ALL = [
    ("Liệt kê số hiệu tất cả các quyết định được nhắc trong bài.", [DECISIONS]),
    ("Bài này nhắc đến những quyết định nào?", [DECISIONS]),
    ("bài báo có nhắc đến quyết định nào không ạ", [DECISIONS]),
    ("Trong bài có nhắc tới những ai?", [PEOPLE]),
    ("Trong bài, những ai được nhắc đến?", [PEOPLE]),
    ("Những ai được nhắc đến trong bài báo?", [PEOPLE]),
    ("Có bao nhiêu quyết định được nhắc đến?", [DECISIONS]),
    ("liệt kê mấy cái quyết định có số được nhắc trong bài", [DECISIONS]),
    ("Quyết định nào được nhắc tới?", [DECISIONS]),
    ("Cho em hỏi các văn bản mà bài viết viện dẫn", [PAPERS]),
    ("Kể tên các quyết định bài báo này có nhắc đến", [DECISIONS]),
    ("Văn bản có những số điện thoại nào?", [PHONES]),
    ("Văn bản này có nêu số điện thoại nào không?", [PHONES]),
    ("Trong thông báo này có những số điện thoại nào vậy bạn?", [PHONES]),
    ("Liệt kê các số điện thoại trong tài liệu này", [PHONES]),
    ("Có bao nhiêu quyết định trong bài?", [DECISIONS]),
    ("Bài viết có nhắc tới năm nào không?", [Mention(MentionSort.DATE)]),
    ("Bài có những mốc thời gian nào?", [Mention(MentionSort.DATE)]),
    ("Bài nhắc đến những địa danh nào?", [Mention(MentionSort.PLACE)]),
    (
        "Bài nhắc đến những xã, phường nào?",
        [Mention(MentionSort.PLACE, "xã"), Mention(MentionSort.PLACE, "phường")],
    ),
    ("Bài viết nhắc đến những cơ quan và quyết định nào?", [Mention(MentionSort.BODY), DECISIONS]),
    ("Bài báo nhắc đến những phong trào nào?", [Mention(MentionSort.CAMPAIGN, "phong trào")]),
    ("Which decisions are mentioned?", [DECISIONS]),
    ("How many decisions are cited in the article?", [DECISIONS]),
    ("Who is mentioned in this article?", [PEOPLE]),
    ("What phone numbers does the notice give?", [PHONES]),
    ("What phone numbers are in the document?", [PHONES]),
]
ABOUT = [
    ("Bài này viết về huyện nào thế?", Mention(MentionSort.PLACE, "huyện")),
    ("Bài báo nói về công ty nào?", Mention(MentionSort.BODY, "công ty")),
    ("Bài viết này là về xã nào vậy?", Mention(MentionSort.PLACE, "xã")),
    ("Bài viết nói về ai?", PEOPLE),
    ("Văn bản này áp dụng cho địa phương nào?", Mention(MentionSort.PLACE)),
    ("Xã nào được bài báo này nói đến?", Mention(MentionSort.PLACE, "xã")),
    ("Which district is the article about?", Mention(MentionSort.PLACE, "huyện")),
    ("What province does this report talk about?", Mention(MentionSort.PLACE, "tỉnh")),
]
OTHERS = [
    ("Những quyết định nào được thực hiện nghiêm túc?", QuestionKind.CODE),
    ("Cơ quan nào được nhắc nhở?", QuestionKind.ORGANISATION),
    ("Người nào được miễn phí theo văn bản này?", QuestionKind.PERSON),
    ("Các sản phẩm nổi bật được nhắc tên là những sản phẩm nào?", QuestionKind.LIST),
    ("Bài viết nêu những giải pháp nào?", QuestionKind.LIST),
    ("Văn bản này nêu những quy định gì?", QuestionKind.LIST),
    ("Trong bài có bao nhiêu xã?", QuestionKind.QUANTITY),
    ("Đánh giá nêu trong bài là theo báo cáo của cơ quan nào?", QuestionKind.LIST),
    ("Bài viết nói về điều gì?", QuestionKind.SUMMARY),
    ("Các quyết định được nhắc trong bài có hiệu lực khi nào?", QuestionKind.DATE),
]
FACTS = [
    ("Bài này của ai?", FactName.AUTHOR),
    ("Bài này đăng báo nào?", FactName.SOURCE),
    ("Văn bản này của cơ quan nào?", FactName.ISSUER),
    ("Văn bản này có số hiệu nào?", FactName.NUMBER),
    ("Văn bản này ban hành ngày nào?", FactName.PUBLISHED_AT),
]


@pytest.mark.parametrize(("question", "mentions"), ALL)
def test_all_of_a_sort_is_asked_for_with_marks_or_without(question, mentions):
    for typed in (question, strip_marks(question)):
        query = understand(typed)
        assert query.kind is QuestionKind.DOCUMENT
        assert (list(query.mentions), query.subject) == (mentions, False)


@pytest.mark.parametrize(("question", "mention"), ABOUT)
def test_what_the_document_is_about_is_asked_for_with_marks_or_without(question, mention):
    for typed in (question, strip_marks(question)):
        query = understand(typed)
        assert query.kind is QuestionKind.DOCUMENT
        assert (query.mentions, query.subject) == ((mention,), True)


@pytest.mark.parametrize(("question", "kind"), OTHERS)
def test_a_question_that_asks_more_is_none_about_the_whole_document(question, kind):
    query = understand(question)
    assert not query.mentions
    assert query.kind is kind


@pytest.mark.parametrize(("question", "fact"), FACTS)
def test_a_fact_about_the_document_stays_one(question, fact):
    query = understand(question)
    assert (query.mentions, query.facts) == ((), (fact,))


@pytest.mark.parametrize(
    ("before", "question", "asked"),
    [
        ("Bài nhắc đến những quyết định nào?", "Thế còn nghị định?", (("nghị định",), False)),
        ("bai nhac den nhung ai", "con nhung xa nao a", (("xã",), False)),
        ("Bài viết về huyện nào?", "Còn xã nào?", (("xã",), True)),
        ("Which decisions are mentioned?", "what about decrees", (("nghị định",), False)),
        ("Ai ký quyết định?", "Thế còn nghị định?", ((), False)),
    ],
)
def test_the_same_is_asked_in_short_of_something_else(before, question, asked):
    query = understand(question, [(before, "…")])
    assert (tuple(mention.noun for mention in query.mentions), query.subject) == asked
    assert (query.kind is QuestionKind.DOCUMENT) == bool(asked[0])


@pytest.mark.parametrize("form", [*MENTIONED, *HELD, *ABOUT_FORMS])
def test_every_form_of_the_table_is_one_of_the_questions(form):
    expression = re.compile(canonical_form(form, marked=True))
    assert any(expression.search(spelled(question, marked=True)) for question, _ in [*ALL, *ABOUT])


@pytest.mark.parametrize(("sort", "noun", "words"), NOUNS)
def test_every_word_of_the_table_asks_for_what_it_stands_for(sort, noun, words):
    for word in words:
        form = f"những {word} được nhắc đến trong bài này"
        found = mentions_asked(form, marked=True).mentions
        assert [(m.sort, m.noun) for m in found] == [(sort, " ".join(map(canonical, noun.split())))], word
