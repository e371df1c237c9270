import pytest

from hoidap_lab.segments import restoration


def test_marks_that_were_stripped_are_compared_with_those_restored():
    found = restoration.measured(
        [(["Xã Phú Lạc có chợ."], ["Xã Phú Lạc có gì?", "Bà Xuyên ở Vạ Trịch?", "OK?"])]
    )

    assert found.questions == 2  # one has no marks
    assert found.syllables == 10
    assert found.right_questions == 1
    assert found.figures()[:2] == (found.right_syllables / 10, 0.5)
    assert len(found.wrong) == 1
    assert ">" in found.wrong[0]


@pytest.mark.parametrize("kind", ["fact", "typing"])
def test_a_set_is_read_with_its_documents(tmp_path, monkeypatch, capsys, kind):
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "a.txt").write_text("Thông báo\n\nXã Phú Lạc có ba chợ.", encoding="utf-8")
    (tmp_path / "questions.jsonl").write_text(
        f'{{"question": "Xã có mấy chợ?", "kind": "{kind}", "history": [], "answerable": true, '
        '"accepted": ["ba chợ"], "evidence": "Xã Phú Lạc có ba chợ."}\n',
        encoding="utf-8",
    )
    monkeypatch.setattr("sys.argv", ["restoration", str(tmp_path / "questions.jsonl")])

    restoration.main()

    assert ("1.000" in capsys.readouterr().out) == (kind == "fact")
