"""Words are linked where they keep company across the languages, and not where they merely meet."""

from hoidap_lab.segments.translations import learn

PAIRS = [
    ("the red house burned", "nhà đỏ cháy"),
    ("a red bus", "buýt đỏ"),
    ("our house", "nhà ta"),
    ("the bus burned", "buýt cháy"),
    ("red house", "nhà đỏ"),
    ("their house burned", "nhà họ cháy"),
    ("the bus", "buýt"),
]


def test_the_likeliest_translation_comes_first():
    table = learn(PAIRS)
    first = {word: meanings[0][0] for word, meanings in table.items()}
    assert first["house"] == "nhà"
    assert first["bus"] == "buýt"
    assert first["burned"] == "cháy"
    assert first["red"] == "đỏ"


def test_likelihoods_fall_and_are_probabilities():
    for meanings in learn(PAIRS).values():
        values = [value for _, value in meanings]
        assert values == sorted(values, reverse=True)
        assert all(0 < value <= 1.0000001 for value in values)
