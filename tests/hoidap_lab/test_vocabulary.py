import pytest

from hoidap_lab.encoder.settings import VocabularySettings
from hoidap_lab.encoder.vocabulary import clean, find_compounds, normalizer


@pytest.mark.parametrize(
    "text",
    ["Đường Trần Hưng Đạo, số 5.", "  HÀ-NỘI (thủ đô)\n", "café_naïve №5", "Ha\u0300 No\u0323\u0302i", "?!"],
)
def test_the_fast_normaliser_does_what_the_saved_one_does(text):
    assert clean(text) == normalizer().normalize_str(text)


def test_compounds_are_found_with_marks_and_kept_without():
    texts = ["Thủ đô mới đẹp.", "Cả thủ đô vui.", "Đô thị có thủ tục.", "the end of the end"] * 20
    found = dict(find_compounds(texts, VocabularySettings(min_npmi=0.2, least_count=20)))
    assert "▁thu▁do" in found
    assert "▁the▁end" not in found
