"""People write their ward as they always wrote it: short, without marks, by its former name."""

import csv
import time
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.letters import folded
from app.places import units
from app.places.gazetteer import wards
from app.places.units import Match, Part

CAU_GIAY = "Phường Cầu Giấy, Thành phố Hà Nội"
EVERY_WARD = tuple(wards().values())
FORMER_WARDS = Path(units.__file__).parent / "data" / "former_wards.csv"


def shown(matches: tuple[Match, ...]) -> list[str]:
    return [match.ward.full_name for match in matches]


@pytest.mark.parametrize(
    "typed",
    [
        "cau giay",
        "Cầu Giấy Hà Nội",
        "p. cau giay, ha noi",
        "P.Cầu Giấy - TP.HN",
        "phuong cau giay tp hn",
        "phường Cầu Giấy, quận Cầu Giấy, Hà Nội",
        unicodedata.normalize("NFD", "Cầu Giấy"),
    ],
)
def test_ba_lan_writes_her_ward_her_own_way_and_there_is_no_doubt(typed: str) -> None:
    assert shown(units.find(typed))[0] == CAU_GIAY
    assert units.certain(typed) == units.find(CAU_GIAY)[0].ward


@pytest.mark.parametrize("typed", ["hà nội cầu giấy", "xã cầu giấy", "cau gi", "cau giay h", "giay"])
def test_a_wrong_order_a_wrong_kind_or_half_a_name_is_found_but_not_certain(typed: str) -> None:
    assert shown(units.find(typed))[0] == CAU_GIAY
    assert units.certain(typed) is None


@pytest.mark.parametrize("typed", ["Dịch Vọng Hậu", "dich vong hau, cau giay, ha noi", "p dich vong hau q cau giay"])
def test_dich_vong_hau_was_split_so_we_ask_which_part(typed: str) -> None:
    main, small = units.find(typed)
    assert (main.ward.full_name, main.part) == (CAU_GIAY, Part.MAIN_PART)
    assert (small.ward.name, small.part) == ("Phường Nghĩa Đô", Part.SMALL_PART)
    assert main.former == small.former == "Phường Dịch Vọng Hậu, Quận Cầu Giấy, Thành phố Hà Nội"
    assert units.certain(typed) is None


def test_a_former_ward_that_went_whole_into_one_is_certain() -> None:
    (only,) = units.find("Nghĩa Tân, Cầu Giấy")
    assert (only.ward.name, only.part) == ("Phường Nghĩa Đô", Part.WHOLE)
    assert units.certain("Nghĩa Tân, Cầu Giấy") == only.ward


def test_nghia_do_is_a_ward_of_today_and_a_split_one_of_old() -> None:
    picked = units.certain("Phường Nghĩa Đô, Thành phố Hà Nội")
    assert picked
    assert picked.name == "Phường Nghĩa Đô"
    assert units.certain("Nghĩa Đô") is None


def test_there_are_many_tan_lap_so_we_ask() -> None:
    assert len(units.find("Tân Lập")) == 8
    assert units.certain("Tân Lập") is None


def test_a_guest_near_the_point_comes_first() -> None:
    assert units.find("tan lap", near="19")[0].ward.province == "Tỉnh Thái Nguyên"


def test_a_province_already_known_counts_as_said() -> None:
    ward = units.certain("Kim Liên", near="01")
    assert ward
    assert ward.province == "Thành phố Hà Nội"
    assert units.certain("Kim Liên") is None


def test_marks_choose_between_son_ha_and_its_neighbour_and_without_them_we_ask() -> None:
    assert units.find("Sơn Hạ")[0].ward.name == "Xã Sơn Hạ"
    assert units.find("Sơn Hà")[0].ward.name == "Xã Sơn Hà"
    assert units.certain("xa son ha, tinh quang ngai") is None


def test_quan_hoa_is_not_taken_for_a_district() -> None:
    assert [match.part for match in units.find("quan hoa")] == [Part.MAIN_PART, Part.SMALL_PART]


def test_ong_ba_of_saigon_writes_f12_and_a_number() -> None:
    assert units.find("F.12, Q. Gò Vấp, SG")[0].former == "Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh"
    assert units.find("P05, Q3, TPHCM") == units.find("phường 5 quận 3 thành phố hồ chí minh")


def test_a_province_that_is_no_more_still_says_where() -> None:
    ward = units.certain("Thủ Dầu Một, Bình Dương")
    assert ward
    assert ward.province == "Thành phố Hồ Chí Minh"


def test_who_writes_only_ben_tre_may_mean_the_province() -> None:
    assert units.find("Bến Tre")[0].ward.name == "Phường Bến Tre"
    assert units.certain("Bến Tre") is None


@pytest.mark.parametrize("typed", ["", "  ", "?!", "xyz", "qq ww ee rr tt"])
def test_what_names_no_ward_finds_none(typed: str) -> None:
    assert units.find(typed) == ()
    assert units.certain(typed) is None


@given(st.text())
def test_nothing_typed_breaks_the_search(text: str) -> None:
    assert len(units.find(text)) <= 8


@given(st.sampled_from(["tan", "yen hoa", "phuong", "nghia", "mai dich", "dai mo"]), st.integers(1, 12))
def test_a_split_ward_is_never_cut_by_the_limit(typed: str, limit: int) -> None:
    everything, some = Counter(m.former for m in units.find(typed, 99)), units.find(typed, limit)
    assert len(some) <= limit or len({match.former for match in some}) == 1
    for former, parts in Counter(match.former for match in some if match.part is not Part.WHOLE).items():
        assert parts == everything[former]


def test_the_country_has_34_provinces_and_3321_wards() -> None:
    kinds = Counter(ward.name.split()[0] for ward in EVERY_WARD)
    assert len(units.provinces()) == 34
    assert kinds == {"Xã": 2621, "Phường": 687, "Đặc": 13}


def test_a_code_names_its_ward_and_a_stranger_names_none() -> None:
    assert [units.ward(ward.code) for ward in EVERY_WARD] == list(EVERY_WARD)
    assert units.ward("99999") is None


def test_what_our_own_input_shows_is_certain_for_every_ward() -> None:
    assert [ward.full_name for ward in EVERY_WARD if units.certain(ward.full_name) != ward] == []


def test_every_ward_is_among_the_first_two_without_marks() -> None:
    first_two = {ward: units.find(folded(ward.full_name))[:2] for ward in EVERY_WARD}
    assert [ward for ward, found in first_two.items() if ward not in (match.ward for match in found)] == []


def test_every_former_ward_leads_to_every_ward_it_went_into() -> None:
    with FORMER_WARDS.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    addresses = (f"{row['former_ward']}, {row['former_district']}, {row['former_province']}" for row in rows)
    lost = [a for a, row in zip(addresses, rows, strict=True) if row["ward_code"] not in _codes(a)]
    assert lost == []


def _codes(typed: str) -> set[str]:
    return {match.ward.code for match in units.find(typed)}


def test_a_search_does_not_keep_anybody_waiting() -> None:
    started = time.perf_counter()
    for typed in ("cau giay", "tan", "giay ha noi", "khong co xa nao ten nhu the nay", "a " * 500):
        units.find(typed)
    assert (time.perf_counter() - started) / 5 < 0.05


def test_a_ward_that_fits_under_two_names_is_offered_once() -> None:
    codes = [match.ward.code for match in units.to_pick("Nghĩa Đô, Hà Nội")]
    assert len(codes) == len(set(codes)) > 1


def test_nothing_is_offered_where_no_doubt_is_left() -> None:
    assert units.to_pick("Phường Cầu Giấy, Thành phố Hà Nội") == ()
