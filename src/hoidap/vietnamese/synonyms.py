"""Different words for the same thing: what people say, and what papers and authorities write.

A table that a Vietnamese speaker can read and extend: one group a line, its words apart by commas. A word may stand
in several groups; it stands for the others of each, but not for what they stand for elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from hoidap.vietnamese.normalising import canonical, strip_marks

GROUPS = """
bác hồ, hồ chí minh, chủ tịch hồ chí minh
ủy ban nhân dân, ubnd
hội đồng nhân dân, hđnd
mặt trận tổ quốc, mttq
hợp tác xã, htx
trung học cơ sở, thcs
trung học phổ thông, thpt
bảo hiểm y tế, bhyt
bảo hiểm xã hội, bhxh
căn cước, căn cước công dân, cccd
chứng minh nhân dân, cmnd
nhân dân, người dân, bà con, dân, quần chúng, dân chúng
tối thiểu, ít nhất
tối đa, nhiều nhất, cao nhất, không quá
đóng, nộp
lệ phí, phí, tiền, mức thu, giá
xong, hoàn thành, hoàn tất
sắp tới, thời gian tới, tới đây, tương lai
vừa qua, thời gian qua, những năm qua
giấy tờ, hồ sơ, tài liệu, giấy
sếp, lãnh đạo, người đứng đầu, thủ trưởng
gặp mặt, gặp gỡ, tiếp xúc
nói chuyện, trao đổi, đối thoại
thẳng, trực tiếp
cha, bố
má, mẹ
chết, thiệt mạng, tử vong, qua đời
ốm, bệnh
chích ngừa, tiêm phòng, tiêm chủng, tiêm, chích
vắc xin, vaccine, thuốc chủng
bác sĩ, thầy thuốc, y bác sĩ
xe hơi, ô tô
xe máy, xe gắn máy
học trò, học sinh, học viên, các em
thầy cô, giáo viên, thầy giáo, cô giáo
trẻ em, trẻ nhỏ, trẻ, em bé, con nít
người già, người cao tuổi, cụ già
độc thân, chưa kết hôn
cưới, kết hôn
khu phố, tổ dân phố
làng, thôn
nông thôn, vùng quê, quê, thôn quê
bắt đầu, khởi đầu, mở đầu
kết thúc, chấm dứt, hết
cấm, không được, nghiêm cấm
bị phạt, xử phạt, phạt tiền, phạt
bỏ, bãi bỏ, hủy bỏ, hết hiệu lực, xóa bỏ
ban hành, ký ban hành, đưa ra, công bố
thành lập, lập ra, lập
xây, dựng, xây dựng
sửa, sửa chữa, tu sửa, trùng tu
dời, chuyển, di dời, tạm chuyển
gọi điện, liên hệ, điện thoại
số điện thoại, điện thoại, đường dây nóng, hotline
thắc mắc, hỏi, giải đáp
lương, tiền lương
thưởng, khen thưởng, tuyên dương
lỗi, vi phạm, sai phạm
phải, bắt buộc
buổi sáng, sáng
buổi chiều, chiều
buổi tối, tối
hàng năm, hằng năm, mỗi năm
hàng tháng, hằng tháng, mỗi tháng
hàng ngày, hằng ngày, mỗi ngày
mục đích, mục tiêu, nhằm
kết quả, thành quả, thành tích
thay đổi, đổi mới, biến đổi, đổi khác
đẩy mạnh, tăng cường, thúc đẩy
giữ gìn, bảo vệ, giữ, bảo tồn
tiền của, kinh phí
đời sống, cuộc sống
chăm lo, lo, chăm sóc
tín ngưỡng, tôn giáo, đạo
bộ đội, quân đội, lực lượng vũ trang
công an, cảnh sát
công nhân viên chức, viên chức, công chức, cán bộ
cam kết, quy ước
nội quy, quy định, quy chế
quy định, quy chế
luật lệ, điều lệ, quy định
mâu thuẫn, tranh chấp
rác, rác thải, chất thải
đổ rác, thu gom, vệ sinh
nước bẩn, nước thải
dơ, bẩn, ô nhiễm
phòng ngừa, phòng tránh, phòng chống
triệu chứng, dấu hiệu, biểu hiện
lây, lây lan, truyền nhiễm
uống, sử dụng, dùng
đi học trễ, đi muộn, đi học muộn, trễ, muộn
nghỉ học, vắng, nghỉ
điện thoại, di động
quần áo, đồng phục, trang phục
thi, kiểm tra
đền, bồi thường
sáng lập, thành lập
hội, lễ hội
di tích, di sản
hộ, gia đình, hộ gia đình
xuất khẩu, bán ra nước ngoài
sản xuất, làm ra
thợ, nghệ nhân
miễn, không phải nộp, không mất tiền, miễn phí
giảm, bớt
khách, du khách, khách du lịch
khám, đi khám
nặng, nghiêm trọng
thu nhập, kiếm, kiếm được
ngân hàng, nhà băng
nợ, thiếu nợ, còn thiếu
giải thể, giải tán, tan rã
đồ cổ, cổ vật, hiện vật
đàn ông, nam giới, nam, trai
phụ nữ, nữ giới, nữ, đàn bà
góp, đóng góp, ủng hộ, quyên góp
quý, giá trị, quý giá
lãi, lợi nhuận
nhanh, gấp, khẩn trương
chậm, trễ, muộn
"""


@cache
def synonyms(word: str, *, marked: bool) -> tuple[str, ...]:
    """Other words for ``word`` (canonical; bare if not ``marked``)."""
    return _table(marked=marked).get(word, ())


@cache
def _table(*, marked: bool) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for line in GROUPS.strip().splitlines():
        words = [" ".join(canonical(syllable) for syllable in word.split()) for word in line.split(",")]
        # Without marks a single syllable is spelled like too many others ("bố", "bỏ", "bộ").
        group = words if marked else [strip_marks(word) for word in words if " " in word]
        for word in group:
            found[word].update(dict.fromkeys(other for other in group if other != word))
    return {word: tuple(others) for word, others in found.items()}
