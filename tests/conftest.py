"""One chatbot over the repository's own documents, built once; settings of the developer's shell don't reach it."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOR_TESTS = {"HOIDAP_SCREENSHOTS", "HOIDAP_AXE"}
for name in [name for name in os.environ if name.startswith("HOIDAP_") and name not in FOR_TESTS]:
    del os.environ[name]

from hoidap import Chatbot, Settings  # noqa: E402 - after the environment is clean


@pytest.fixture(scope="session")
def documents_folder():
    return ROOT / "documents"


@pytest.fixture(scope="session")
def bot(documents_folder, tmp_path_factory):
    return Chatbot.open(documents_folder, index_dir=tmp_path_factory.mktemp("index"), settings=Settings())


@pytest.fixture
def folder_of(tmp_path):
    """Write files into a new documents folder: ``folder_of({"a.txt": "…"})``."""

    def write(files):
        folder = tmp_path / "documents"
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return folder

    return write


@pytest.fixture(scope="session")
def bot_over(tmp_path_factory):
    """A chatbot over these texts: ``bot_over({"a.txt": "…"})``."""

    def opened(files):
        base = tmp_path_factory.mktemp("over")
        (base / "documents").mkdir()
        for name, text in files.items():
            (base / "documents" / name).write_text(text, encoding="utf-8")
        return Chatbot.open(base / "documents", index_dir=base / "index", settings=Settings())

    return opened


# One paragraph a line, as in a text file.
NOTICE = """THÔNG BÁO VỀ VIỆC CẤP THẺ THƯ VIỆN

Thư viện phường Hoa Sen cấp thẻ bạn đọc từ ngày 5 đến ngày 20 tháng 6 năm 2024 tại tầng 2 trụ sở Ủy ban nhân dân phường.

Lệ phí làm thẻ là 50.000 đồng đối với người lớn. Trẻ em dưới 15 tuổi được miễn lệ phí. Hồ sơ gồm đơn đăng ký, 2 ảnh 3x4 và bản sao căn cước công dân.

Thư viện mở cửa từ thứ hai đến thứ sáu. Việc cấp thẻ thực hiện theo Quyết định số 45/QĐ-UBND của Ủy ban nhân dân quận.
"""


@pytest.fixture(scope="session")
def notice_bot(bot_over):
    """A chatbot over a short notice that nobody tuned for."""
    return bot_over({"thu-vien.txt": NOTICE})


LINKING = """Văn hóa
12/02/2024 08:30

Hội làng Bình Minh đông khách

(TĐ) Sáng nay hội làng mở từ rất sớm, có đấu vật và chọi gà trên bãi đất trước đình, hàng nghìn người đến xem.

>> Yên Lạc mở hội muộn hơn mọi năm vì mưa

Hội kéo dài ba ngày, vé vào cửa 20.000 đồng một người, trẻ em không phải mua vé.

Lê Hoài
"""


@pytest.fixture(scope="session")
def linking_bot(bot_over):
    """A chatbot over a newspaper's page that leads to another article."""
    return bot_over({"hoi-lang.txt": LINKING})
