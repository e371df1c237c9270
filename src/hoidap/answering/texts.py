"""Every phrase that the extractive generator says in its own words, by language."""

from __future__ import annotations

import re

from hoidap.answering.sorts import Sort
from hoidap.types import FactName, MentionSort

ACCORDING = {
    "vi": {
        Sort.ARTICLE: "Theo bài viết: {quotes}",
        Sort.OFFICIAL: "Theo văn bản: {quotes}",
        Sort.OTHER: "Theo tài liệu: {quotes}",
    },
    "en": {
        Sort.ARTICLE: "The article says (in Vietnamese): {quotes}",
        Sort.OFFICIAL: "The document says (in Vietnamese): {quotes}",
        Sort.OTHER: "The document says (in Vietnamese): {quotes}",
    },
}
ACCORDING_TO = {"vi": "Theo “{title}”: {quotes}", "en": "According to “{title}” (in Vietnamese): {quotes}"}
PART = {"vi": "Về “{part}”: {answer}", "en": "As to “{part}”: {answer}"}
_LABELS = (re.escape(form.format(part="\0", answer="")).replace("\0", "[^”\\n]*") for form in PART.values())
PART_LABEL = re.compile(f"^(?:{'|'.join(_LABELS)})", re.MULTILINE)
"""What is asked, in quotation marks before the answer to it: the asker's words, not the document's."""
PART_NOT_FOUND = {
    "vi": "Về “{part}”: chưa tìm thấy câu trả lời.",
    "en": "As to “{part}”: no answer was found.",
}
"""Below the answer to a question that asks for several things at once."""
WITH_LEAD = {"vi": "{lead}. {rest}", "en": "{lead}. {rest}"}
SUMMARY = {
    "vi": "Các ý chính của “{title}”:\n{quotes}",
    "en": "Main points of “{title}” (in Vietnamese):\n{quotes}",
}

FACTS = {
    "vi": {
        FactName.TITLE: "Bài viết có tiêu đề: “{value}”.",
        FactName.AUTHOR: "Tác giả bài viết là {value}.",
        FactName.PUBLISHED_AT: "Bài viết được đăng: {value}.",
        FactName.SOURCE: "Bài viết được đăng trên: {value}.",
        FactName.PHOTOGRAPHER: "Ảnh trong bài do {value} chụp.",
        FactName.CAPTION: "Chú thích ảnh viết: “{value}”.",
        FactName.NUMBER: "Số hiệu của văn bản là {value}.",
        FactName.ISSUER: "Văn bản do {value} ban hành.",
        FactName.SIGNATORY: "Người ký văn bản là {value}.",
        FactName.LENGTH: "“{title}” dài {words} chữ (đếm từng tiếng), gồm {sentences} câu trong {paragraphs} đoạn.",
        FactName.PLACE: "Nơi ghi cùng ngày tháng là {value}.",
        FactName.KICKER: "Dòng phía trên tiêu đề ghi: “{value}”.",
        FactName.ADOPTED_AT: "Văn bản được thông qua {value}.",
        FactName.EFFECTIVE_FROM: "Văn bản có hiệu lực từ {value}.",
        FactName.RELATED: "Trang “{title}” dẫn tới bài khác (ở đây chỉ có tên bài): {value}.",
    },
    "en": {
        FactName.TITLE: "The article's title is “{value}”.",
        FactName.AUTHOR: "The author is {value}.",
        FactName.PUBLISHED_AT: "It was published: {value}.",
        FactName.SOURCE: "It was published by: {value}.",
        FactName.PHOTOGRAPHER: "The photograph was taken by {value}.",
        FactName.CAPTION: "The caption says: “{value}”.",
        FactName.NUMBER: "The document's number is {value}.",
        FactName.ISSUER: "It was issued by {value}.",
        FactName.SIGNATORY: "It was signed by {value}.",
        FactName.LENGTH: "“{title}” has {words} words (syllables), {sentences} sentences in {paragraphs} paragraphs.",
        FactName.PLACE: "The place given with its date is {value}.",
        FactName.KICKER: "The line over the title says: “{value}”.",
        FactName.ADOPTED_AT: "It was adopted: {value}.",
        FactName.EFFECTIVE_FROM: "It takes effect: {value}.",
        FactName.RELATED: "The page “{title}” leads to other articles (only their titles are here): {value}.",
    },
}
FACTS_OF_SORT: dict[str, dict[Sort, dict[FactName, str]]] = {
    "vi": {
        Sort.OFFICIAL: {
            FactName.TITLE: "Văn bản có tiêu đề: “{value}”.",
            FactName.AUTHOR: "Tác giả văn bản là {value}.",
            FactName.PUBLISHED_AT: "Văn bản được ban hành {value}.",
            FactName.SOURCE: "Văn bản được đăng trên: {value}.",
            FactName.PLACE: "Văn bản được ban hành tại {value}.",
            FactName.PHOTOGRAPHER: "Ảnh trong văn bản do {value} chụp.",
        },
        Sort.OTHER: {
            FactName.TITLE: "Tài liệu có tiêu đề: “{value}”.",
            FactName.AUTHOR: "Tác giả tài liệu là {value}.",
            FactName.PUBLISHED_AT: "Thời gian ghi trên tài liệu: {value}.",
            FactName.SOURCE: "Tài liệu được đăng trên: {value}.",
            FactName.ISSUER: "Tài liệu do {value} phát hành.",
            FactName.SIGNATORY: "Người ký tài liệu là {value}.",
            FactName.PHOTOGRAPHER: "Ảnh trong tài liệu do {value} chụp.",
        },
    },
    "en": {
        Sort.OFFICIAL: {
            FactName.TITLE: "The document's title is “{value}”.",
            FactName.PUBLISHED_AT: "It was issued: {value}.",
            FactName.PLACE: "It was issued in {value}.",
        },
        Sort.OTHER: {
            FactName.TITLE: "The document's title is “{value}”.",
            FactName.PUBLISHED_AT: "The date it gives is: {value}.",
        },
    },
}
"""How the facts of documents that are no newspaper's articles are put, where otherwise than above."""
DAY = {"vi": "ngày {value}", "en": "{value}"}
"""A date in figures, put into a sentence."""
FACT_NAMES = {
    "vi": {
        FactName.TITLE: "tiêu đề",
        FactName.AUTHOR: "tác giả",
        FactName.PUBLISHED_AT: "ngày đăng",
        FactName.SOURCE: "báo hay nơi đăng",
        FactName.PHOTOGRAPHER: "người chụp ảnh",
        FactName.CAPTION: "chú thích ảnh",
        FactName.NUMBER: "số hiệu của mình",
        FactName.ISSUER: "cơ quan ban hành",
        FactName.SIGNATORY: "người ký",
        FactName.LENGTH: "độ dài",
        FactName.PLACE: "nơi ban hành",
        FactName.KICKER: "dòng chữ phía trên tiêu đề",
        FactName.ADOPTED_AT: "ngày thông qua",
        FactName.EFFECTIVE_FROM: "ngày có hiệu lực",
        FactName.RELATED: "bài nào liên quan",
    },
    "en": {
        FactName.TITLE: "a title",
        FactName.AUTHOR: "an author",
        FactName.PUBLISHED_AT: "a date of publication",
        FactName.SOURCE: "a publisher",
        FactName.PHOTOGRAPHER: "a photographer",
        FactName.CAPTION: "a caption",
        FactName.NUMBER: "a number of its own",
        FactName.ISSUER: "who issued them",
        FactName.SIGNATORY: "who signed them",
        FactName.LENGTH: "a length",
        FactName.PLACE: "where they were issued",
        FactName.KICKER: "a line over the title",
        FactName.ADOPTED_AT: "when they were adopted",
        FactName.EFFECTIVE_FROM: "when they take effect",
        FactName.RELATED: "any related article",
    },
}

AND = {"vi": " và ", "en": " and "}
REFUSALS = {
    "vi": {
        "fact": "Tài liệu không ghi {missing}.",
        "mentions": "Không tìm thấy {missing} nào trong tài liệu (máy nhận ra theo {form}, nên có thể còn sót).",
        "subject": "Không rõ tài liệu chủ yếu nói về {missing} nào.",
        "required": "Tài liệu không nhắc đến {missing}, nên không có câu trả lời.",
        "form": "Câu gần nhất với điều được hỏi không cho biết {missing}.",
        "coverage": "Không tìm thấy câu trả lời trong tài liệu.",
        "unsure": "Có một câu gần với điều được hỏi, nhưng không chắc đó là câu trả lời.",
        "terms": "Tài liệu không nói về {missing}.",
        "speech": "Tài liệu có nhắc đến {missing}, nhưng không dẫn lời nào như vậy của người này.",
        "not_a_question": "Tôi chỉ trả lời câu hỏi về nội dung tài liệu, kèm trích dẫn. Bạn muốn hỏi gì về tài liệu?",
        "nothing": "Xin bạn hỏi rõ hơn: câu hỏi chưa có từ nào để tìm trong tài liệu.",
    },
    "en": {
        "fact": "The documents do not give {missing}.",
        "mentions": "No {missing} found in the documents; they are known by {form}, so one may have been missed.",
        "subject": "It is not clear which of the {missing} the documents are mainly about, if any.",
        "required": "The documents do not mention {missing}, so there is no answer.",
        "form": "The sentence that comes nearest does not give {missing}.",
        "coverage": "No answer was found in the documents.",
        "unsure": "One sentence comes near what is asked, but it is not certain that it answers it.",
        "terms": "The documents say nothing about {missing}.",
        "speech": "The documents mention {missing}, but quote no such words.",
        "not_a_question": "I only answer questions about the documents, with quotes. What would you like to know?",
        "nothing": "Please ask more fully: there is no word in the question to look for.",
    },
}
GREETED = {
    "vi": "Chào bạn! Tôi trả lời câu hỏi về nội dung tài liệu, kèm trích dẫn. Bạn muốn hỏi gì?",
    "en": "Hello! I answer questions about the documents, with quotes. What would you like to know?",
}
THANKED = {
    "vi": "Cảm ơn bạn. Bạn còn muốn hỏi gì về tài liệu không?",
    "en": "You are welcome. Is there anything else you would like to know about the documents?",
}
ELSEWHERE = {
    "vi": "Nội dung tài liệu không nhắc đến {missing}; chỉ có ở dòng dẫn sang bài khác: “{line}”.",
    "en": "The text itself does not mention {missing}; only a line that leads to another article does: “{line}”.",
}
MENTIONED = {
    "vi": "Tìm thấy {count} {things} được nhắc trong {where} (máy nhận ra theo {form}, nên có thể còn sót){more}:\n"
    "{items}",
    "en": "{things}: {count} found in the {where} (known by {form}, so some may be missing){more}:\n{items}",
}
"""What the whole document mentions of a sort."""
GOES_ON = {"vi": "Phần này còn tiếp trong văn bản.", "en": "It goes on in the document."}
"""After a part of a paper that is too long to be quoted as a whole."""
MORE_MENTIONED = {"vi": "; dưới đây là {shown} mục đầu", "en": "; here are the first {shown}"}
WHERE = {
    "vi": {Sort.ARTICLE: "bài này", Sort.OFFICIAL: "văn bản này", Sort.OTHER: "tài liệu này"},
    "en": {Sort.ARTICLE: "article", Sort.OFFICIAL: "document", Sort.OTHER: "document"},
}
THINGS = {
    "vi": {
        MentionSort.PAPER: ("văn bản", "số hiệu"),
        MentionSort.PERSON: ("người", "cách viết họ tên"),
        MentionSort.BODY: ("cơ quan, tổ chức", "cách viết tên"),
        MentionSort.PLACE: ("địa danh", "cách viết tên"),
        MentionSort.DATE: ("mốc thời gian", "cách ghi ngày tháng"),
        MentionSort.PHONE: ("số điện thoại", "cách viết"),
        MentionSort.ADDRESS: ("địa chỉ thư điện tử hay trang web", "cách viết"),
        MentionSort.CAMPAIGN: ("", "tên trong ngoặc kép"),
    },
    "en": {
        MentionSort.PAPER: ("papers", "their numbers"),
        MentionSort.PERSON: ("people", "how names are written"),
        MentionSort.BODY: ("bodies", "how names are written"),
        MentionSort.PLACE: ("places", "how names are written"),
        MentionSort.DATE: ("dates", "how dates are written"),
        MentionSort.PHONE: ("telephone numbers", "how they are written"),
        MentionSort.ADDRESS: ("addresses", "how they are written"),
        MentionSort.CAMPAIGN: ("campaigns", "names in quotation marks"),
    },
}
"""What is mentioned, and by what it is known to be that."""
NOUNS_IN_ENGLISH = {
    "quyết định": "decisions",
    "nghị định": "decrees",
    "nghị quyết": "resolutions",
    "thông tư": "circulars",
    "chỉ thị": "directives",
    "chương trình": "programmes",
    "kế hoạch": "plans",
    "luật": "laws",
    "công ty": "companies",
    "doanh nghiệp": "enterprises",
    "hợp tác xã": "cooperatives",
    "trường": "schools",
    "bệnh viện": "hospitals",
    "ngân hàng": "banks",
    "bộ": "ministries",
    "xã": "communes",
    "phường": "wards",
    "thị trấn": "towns",
    "huyện": "districts",
    "tỉnh": "provinces",
    "thành phố": "cities",
    "làng": "villages",
    "đường": "streets",
}
"""What is asked for in English by a noun of its own."""
SUBJECT = {
    "vi": {
        Sort.ARTICLE: "Bài viết chủ yếu nói về {name}.",
        Sort.OFFICIAL: "Văn bản chủ yếu nói về {name}.",
        Sort.OTHER: "Tài liệu chủ yếu nói về {name}.",
    },
    "en": {
        Sort.ARTICLE: "The article is mainly about {name}.",
        Sort.OFFICIAL: "The document is mainly about {name}.",
        Sort.OTHER: "The document is mainly about {name}.",
    },
}
FORMS_ASKED = {
    "vi": {
        "quantity": "con số",
        "date": "thời gian",
        "code": "số hiệu văn bản",
        "definition": "định nghĩa",
        "name": "tên người",
        "person": "người hay cơ quan đó là ai",
        "reason": "lý do hay kết quả",
        "list": "cụ thể là những gì",
    },
    "en": {
        "quantity": "a number",
        "date": "a time",
        "code": "a document's number",
        "definition": "a definition",
        "name": "a person's name",
        "person": "who that is",
        "reason": "a reason or result",
        "list": "which ones",
    },
}

ASKING = {
    "code": "{code} quy định về việc gì?",
    "phrase": "Tài liệu nói gì về “{phrase}”?",
    "heading": "Tài liệu nói gì về {heading}?",
    "name": "Tài liệu nói gì về {name}?",
}
ASKING_FACTS = {
    Sort.ARTICLE: {
        FactName.PUBLISHED_AT: "Bài viết được đăng ngày nào?",
        FactName.AUTHOR: "Ai là tác giả bài viết?",
        FactName.SOURCE: "Bài viết đăng trên báo nào?",
        FactName.PHOTOGRAPHER: "Ai chụp ảnh trong bài?",
        FactName.TITLE: "Tiêu đề của tài liệu là gì?",
    },
    Sort.OTHER: {
        FactName.AUTHOR: "Tác giả tài liệu này là ai?",
        FactName.ISSUER: "Tài liệu này do đơn vị nào phát hành?",
        FactName.TITLE: "Tiêu đề của tài liệu là gì?",
    },
    Sort.OFFICIAL: {
        FactName.ISSUER: "Văn bản do cơ quan nào ban hành?",
        FactName.PUBLISHED_AT: "Văn bản được ban hành ngày nào?",
        FactName.SIGNATORY: "Ai ký văn bản này?",
        FactName.TITLE: "Tiêu đề của văn bản là gì?",
    },
}


def fact_text(language: str, sort: Sort, name: FactName) -> str:
    """How a fact about a document of that sort is put."""
    return FACTS_OF_SORT[language].get(sort, {}).get(name) or FACTS[language][name]
