"""Pairs of syllables that questions are full of and newspapers are not; a Vietnamese speaker can add to them.

They help to give a question typed without marks the marks that it most likely has.
"""

from __future__ import annotations

PAIRS = tuple(
    tuple(pair.split("_"))
    for pair in """
    cho_tôi giúp_tôi cho_em giúp_em cho_mình giúp_mình tôi_hỏi em_hỏi mình_hỏi tôi_muốn em_muốn muốn_hỏi cho_hỏi xin_hỏi
    cho_biết hỏi_chút cảm_ơn tóm_tắt bài_này bài_viết bài_báo bài_đăng đăng_báo đăng_ngày báo_nào ngày_nào tháng_nào
    năm_nào giờ_nào hôm_nào lúc_nào khi_nào chỗ_nào nơi_nào cái_nào người_nào thế_nào như_thế ra_sao làm_sao vì_sao
    tại_sao sao_lại là_gì là_ai làm_gì cần_gì gồm_gì nói_gì gì_vậy gì_ạ ở_đâu từ_đâu đâu_vậy ai_viết ai_ký ai_là ai_làm
    do_ai của_ai bao_nhiêu nhiêu_tiền bao_lâu bao_giờ mấy_người mấy_giờ mấy_ngày mấy_hôm mấy_tháng mấy_năm mấy_tuổi
    mấy_lần mấy_bước mấy_loại số_mấy thứ_mấy có_phải phải_không được_không có_được đúng_không hay_chưa rồi_chưa
    nộp_ở phải_nộp phải_đóng đóng_tiền mất_tiền văn_bản giấy_tờ hồ_sơ thủ_tục vẫn_còn đạt_chất xem_xét góp_lời
    """.split()  # noqa: SIM905 - a word list reads better without quotes
)
"""First and second syllable."""

USUAL = 3000.0
"""Occurrences among a million pairs that each is taken to have at least."""
