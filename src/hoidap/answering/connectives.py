"""Connectives of cause, result and purpose: one row each, for a Vietnamese speaker to read and extend.

Words of several syllables are written with ``_`` in the lists of ``OTHER_SENSES`` and below it.
"""

from __future__ import annotations

CAUSE_FOLLOWS = (
    "vì", "bởi", "bởi vì", "bởi lẽ", "tại vì", "do", "nhờ", "xuất phát từ", "bắt nguồn từ", "nguyên nhân", "lý do",
)  # fmt: skip
"""What is told comes before the word, its cause after it; at the head of a sentence, after the next comma."""
RESULT_FOLLOWS = (
    "nên", "cho nên", "thế nên", "vì vậy", "vì thế", "bởi vậy", "bởi thế", "do đó", "do vậy", "khiến", "khiến cho",
    "làm cho", "dẫn đến", "dẫn tới", "từ đó", "qua đó", "nhờ đó", "nhờ vậy", "nhờ thế", "góp phần", "giúp", "tạo",
    "thúc đẩy", "huy động",
)  # fmt: skip
"""The cause comes before the word, what it led to after it."""
BY_THE_WAY = ("góp phần", "giúp", "tạo", "thúc đẩy", "huy động")
"""Those of them that are deeds as well: only after a comma do they tell what the deed before them led to."""
PURPOSE_FOLLOWS = (
    "nhằm", "để", "nhằm mục đích", "với mục đích", "với mục tiêu", "mục đích là", "mục tiêu là", "góp phần", "giúp",
    "tạo", "thúc đẩy", "phục vụ",
    "qua đó", "từ đó",
)  # fmt: skip
"""What is done comes before the word, what for after it."""
AIM_FOLLOWS = (
    "nhằm", "để", "nhằm mục đích", "với mục đích", "với mục tiêu", "mục đích là", "mục tiêu là", "phục vụ",
)  # fmt: skip
"""Those of them that tell why something is done, too: not what it happened to bring."""

CONNECTIVES = tuple(
    sorted({*CAUSE_FOLLOWS, *RESULT_FOLLOWS, *PURPOSE_FOLLOWS}, key=lambda word: (-len(word), word))
)
"""All of them, the longer ones first."""

OTHER_SENSES: dict[str, tuple[str, str]] = {
    "vì": ("thay không_phải chẳng_phải chứ_không trị", "sao đâu"),
    "bởi vì": ("không_phải chẳng_phải", ""),
    "do": ("tự không_phải chẳng_phải", "đâu"),
    "nhờ": ("phải xin đi cần muốn để đã_từng hãy bèn", "vả cậy"),
    "nên": ("trở tạo làm dựng gây xây lập viết dệt không chỉ cũng luôn đừng vẫn càng thì", "chăng"),
    "để": (
        "không đừng chớ cứ chỗ nơi bỏ lý_do cửa_ngõ cơ_hội dịp điều_kiện căn_cứ tiêu_chí tiêu_chuẩn thủ_tục cách "
        "được bị",
        "lại lẫn mặc yên riêng dành xe xảy_ra mất ngỏ trống ý tâm quên nguyên lộ",
    ),
    "giúp": ("trợ", "việc đỡ nhau"),
    "tạo": ("đào cải sáng chế cấu tái nhân giả lai ngụy tu tân", ""),
    "phục vụ": (
        "trung_tâm nhân_viên bộ_phận giờ thái_độ chất_lượng tinh_thần lịch đội thời_gian phí sức",
        "",
    ),
    "từ đó": ("", "đến tới trở về"),
    "lý do": (
        "không_nêu không_có không_rõ chưa_rõ nêu_rõ làm_rõ ghi_rõ có vì bất_kỳ mọi",
        "chính_đáng bất_khả_kháng",
    ),
    "nguyên nhân": ("không_rõ chưa_rõ làm_rõ tìm điều_tra xác_minh xác_định mọi", ""),
}
"""Connective: words before it, and words after it, with which it is none ("thay vì", "tự do", "trở nên", "để lại")."""

ACTORS = """
    ông bà anh chị cụ em cô chú bác thầy đồng_chí nghệ_nhân nhà hộ chủ người nhân_dân dân người_dân bà_con
    cư_dân cộng_đồng ngân_sách doanh_nghiệp công_ty tập_đoàn hợp_tác_xã tổ nhóm đội câu_lạc_bộ xã phường
    huyện quận tỉnh thành_phố thôn làng bản trường nhà_trường bệnh_viện trạm hội đoàn ban sở phòng bộ cục
    chi_cục trung_tâm quỹ ủy_ban ubnd hđnd hội_đồng mặt_trận công_an cơ_quan đơn_vị tổ_chức các những một
    chính_phủ quốc_hội ngân_hàng viện đảng chi_bộ cán_bộ công_chức nhân_viên khách khách_hàng học_sinh
    sinh_viên thanh_niên phụ_nữ nông_dân chuyên_gia bác_sĩ kỹ_sư kiến_trúc_sư thợ chính mỗi mọi quý bạn
    chúng_ta hai ba bốn năm sáu bảy tám chín mười
"""
"""Who acts: "do" before one of them and a deed tells who did it, not why."""
DEEDS = """
    đầu_tư đóng_góp tổ_chức phát_hiện phát_động ban_hành quản_lý thực_hiện chủ_trì xây_dựng tài_trợ
    phụ_trách quy_định bảo_đảm đảm_bảo chi_trả hỗ_trợ thành_lập biên_soạn thiết_kế sáng_tác sáng_lập dẫn_đầu
    đứng_đầu phê_duyệt công_bố chủ_biên sản_xuất cung_cấp vận_hành thi_công điều_hành chỉ_đạo giới_thiệu
    đề_cử khởi_xướng chịu_trách_nhiệm tiếp_nhận thẩm_định giải_quyết trực_tiếp hướng_dẫn đảm_nhận đảm_nhiệm
    triển_khai để_lại đề_xuất xác_nhận lựa_chọn quyết_định ủng_hộ vận_động phối_hợp lắp_đặt kiểm_tra
    giám_sát kết_nạp cung_tiến hiến_tặng trao_tặng chuyển_giao bàn_giao tự_nguyện làm_chủ làm_giám_đốc
    làm_trưởng làm_chủ_nhiệm làm_chủ_tịch làm_bí_thư làm_đội_trưởng làm_tổ_trưởng
"""
"""What is done by somebody."""
SHORT_DEEDS = """
    cấp ký trao tặng bầu lập soạn viết vẽ đúc dựng xây trồng nấu hiến nộp trả chịu gửi trình thu chi góp
    nuôi bán mua giữ dạy cử mở dệt may đào đắp chế chủ_trì
"""
"""The same where the clause is over soon after it: "do chủ nhà trọ nộp"; else it may be part of another word."""
CAUSE_MARKS = """
    không chưa chẳng bị đã còn thiếu chỉ quá hết tăng giảm có là ít nhiều phải cần muốn hầu_hết đều đang vẫn
    sợ khó mới lại
"""
"""What tells a state of things: "do xã chưa có đường" gives a cause whoever acts."""

GOES_ON = """
    nguyên_nhân lý_do mục_đích việc điều_này điều_đó sở_dĩ đó_là_do đó_là_vì đây_là_do đây_là_vì là_do là_vì chính_vì
    vì_vậy vì_thế do_đó do_vậy bởi_vậy bởi_thế nhờ_đó nhờ_vậy nhờ_thế cho_nên thế_nên
"""
"""How a sentence begins that gives the reason, or the result, of what the one before it tells; "… này" does, too."""
ALONE = "vì bởi do nhờ để nhằm"
"""How one begins that does so if it has no other clause: "Để sửa chữa trụ sở."."""

BEFORE_EVENTS = "lại phải không chưa chẳng bị được chỉ cứ vẫn đều mới cùng đang sẽ đã"
"""What stands before the word that says what happens: "vì sao xã lại chọn …", "… bị đóng cửa"."""
LIGHT_VERBS = "có cho là làm theo cần nên hay việc nhà nào ra vào đi"
"""What may stand between, and says nothing of it."""
