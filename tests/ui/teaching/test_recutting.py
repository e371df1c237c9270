"""A document is cut anew on a copy; the index stays as it is."""

from hoidap.reading import read_file
from hoidap.ui.teaching.recutting import cut


def test_shorter_lengths_give_more_passages_and_leave_the_index_alone(bot, insides):
    document = bot.documents[0]
    before = (bot.index.passages, bot.index.vectors.shape)
    question = insides.look(bot.suggestions()[0]).vector
    short, long = (cut(document, *lengths, insides.encoder, question) for lengths in ((5, 15), (150, 300)))
    assert len(short.passages) > len(long.passages)
    assert all(document.text[p.start : p.end] == p.text for p in (*short.passages, *long.passages))
    assert (bot.index.passages, bot.index.vectors.shape) == before


def test_cut_as_the_index_is_it_finds_the_same_score(bot, insides):
    look = insides.look(bot.suggestions()[0])
    settings = bot.settings
    same = cut(
        bot.documents[0], settings.passage_min_words, settings.passage_max_words, insides.encoder, look.vector
    )
    assert {passage.id for passage in same.passages} == {passage.id for passage in bot.index.passages}
    assert abs(same.score - float(look.dense.max())) < 1e-5
    assert same.nearest == insides.best(look, look.dense, 1)[0].number


def test_of_a_long_document_only_the_beginning_is_cut(tmp_path):
    path = tmp_path / "dai.txt"
    path.write_text("\n\n".join(f"Đoạn thứ {i} nói về việc số {i} của phường." for i in range(2000)), "utf-8")
    document = read_file(path, root=tmp_path)
    shortened = cut(document, 10, 30)
    assert shortened.shortened
    assert len(shortened.document.text) <= 20_000
    assert shortened.milliseconds < 1000
    assert document.text.startswith(shortened.document.text)
