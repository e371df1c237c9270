"""Words of a question that say nothing of what it is about: those that ask, are polite, or hold a sentence together."""

QUESTION_WORDS = frozenset(
    """
    ai anh bao_giờ bao_lâu bao_nhiêu biết bạn bằng_cách_nào cho cho_biết chưa chị cái_gì câu_hỏi có_phải
    cần_biết dc em giúp giải_thích gì hay_không hãy hôm_nào hông hả hỏi j k khi_nào khác_gì không ko kể
    kể_ra kể_tên liệt_kê là_ai là_gì làm_sao làm_ơn lúc_nào lý_do muốn muốn_biết mình mô_tả mấy nguyên_nhân
    nhé như_thế_nào nhỉ những_ai những_gì nào nêu nói_rõ phải_chăng phải_không ra_làm_sao ra_sao sao
    số_lượng số_hiệu thì_sao thưa thế_nào trình_bày tôi tại_sao vui_lòng vì_sao vì_đâu vậy với xin z à
    nội_dung_gì nội_dung_nào vấn_đề_gì vấn_đề_nào chuyện_gì việc_nào họ_tên tên_là_gì tên_gì tên_là đc điều_gì đâu đúng
    đúng_không được_không ơi ạ ad bác cháu chú cô dạ hen hen_ạ mọi_người nha nhá nhà_em nhà_mình nhà_tôi
    nhà_cháu thế thế_à vâng vậy_ạ ủa cần_gì gì_ạ cho_hỏi cụ_thể chi_tiết đọc thấy nghe nghe_nói ghi nhắc_tới cỡ khoảng
    nói_gọn gọn ngắn_gọn chừng khoảng_chừng tầm nhiêu bấy_nhiêu mấy_lâu hiểu mảng khâu sắp_tới
    thời_gian_qua thời_gian_vừa_qua lâu_nay
    thời_gian_tới tới_đây đọc_bài đọc_thấy nghe_đâu nghe_đồn nghe_bảo thấy_bảo hình_như chắc_là không_biết_là
    không_biết chả_biết chẳng_biết chẳng_hay xin_hỏi hỏi_chút hỏi_xíu hỏi_thật làm_ơn_cho_hỏi vậy_ta vậy_cà nghen
    hén hen hử nhể nè ấy_nhỉ ấy_mà cơ_chứ cơ_mà kia_mà trời_ơi trời_đất_ơi trời_ạ nói_thật thật_ra nói_chung
    tóm_lại tụi_tôi tụi_em tụi_mình tụi_con bọn_em bọn_mình bọn_tôi bọn_cháu chúng_tôi chúng_em chúng_cháu
    chúng_mình
    """.split()  # noqa: SIM905 - a word list reads better without quotes
)
"""Words that ask, address or are polite; compounds written with ``_``. They carry no content to look for."""

FUNCTION_WORDS = frozenset(
    """
    bao_gồm bài bài_báo bài_viết báo bằng bị bởi chiếc cho chỉ con cuộc các cái còn có có_nghĩa có_thể
    cùng cũng cần cụ_thể của do dưới giờ giữa gọi_là gồm gồm_có hay hay_là hiện hiện_nay hoặc hơn khi
    không_chỉ không_những kia liên_quan là làm lên lúc lại mà mọi mỗi một nay nghĩa_là ngoài ngày
    người_ta như nhưng nhất nhắc nhắc_đến nhằm những này nên nói nói_về nói_đến năm nếu nọ phải qua quá
    ra rất rằng sau sẽ số sự theo theo_đó thuộc tháng thì thông_qua tiến_hành trong trong_đó trên trước
    xong cứ hoài chuyện tổng_cộng hết_thảy đứa bữa hôm tốn dùm lỡ lỡ_tay rứa hồi đấy hẳn tít kẻo nó thằng tụi đứng_ra
    trở_thành tuy tài_liệu tại tới tức_là từ từng việc và vào vì văn_bản vẫn về với xuống đang đoạn đây
    đã đó được đến đề_cập để đối_với ấy ở rồi nữa bây_giờ hiện_tại cả luôn hết chỗ thứ khác đợt bên đi tất_cả
    toàn_bộ tính_đến như_vậy như_thế rốt_cuộc là_người nhờ sang khỏi tận giùm coi_là được_coi_là coi chứ bèn lắm
    không_chịu chưa_chịu chẳng_chịu
    """.split()  # noqa: SIM905 - a word list reads better without quotes
)
"""Words that hold a sentence together; their presence proves nothing."""

ENGLISH_EMPTY_WORDS = frozenset(
    """
    a about according also an and any are article as at be been being between by can could did do document does
    for from get give had has have having he her his how i if in into is it its list long many may me mention
    mentioned much must name newspaper of on or our out please s said say saying says shall she should so tell telling
    tells text than that the their them then there these they this those to toward towards under up us was we
    were what when where which while who whom whose why will with would you your
    """.split()  # noqa: SIM905 - a word list reads better without quotes
)
"""The same for English; kept apart, because without marks many are Vietnamese words too ("the", "can", "to")."""

ENGLISH_WORDS = frozenset(
    """
    and any are article at be been by committee could decision did district does each for from get has have how i if
    in is it many much must my newspaper of off on or party pay people published should the their there this to until
    was we were what when where which who whom whose why will with work would written you your
    """.split()  # noqa: SIM905 - a word list reads better without quotes
)
