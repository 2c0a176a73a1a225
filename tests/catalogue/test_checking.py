"""`flask catalogue check` finds what is wrong in a file before a person does; and the document says what is so."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from flask import Flask

from app.catalogue import written
from app.catalogue.charge import Fee
from app.catalogue.checking import missing_essentials, problems
from app.catalogue.condition import AllOf, Condition, Equals, OneOf
from app.catalogue.outcome import FormField, Turn
from app.catalogue.registry import all_services
from app.catalogue.service import Paper, Service
from app.catalogue.services.dang_ky_tam_tru import SERVICE as RECEIVED
from app.catalogue.services.xac_nhan_so_chung_minh import SERVICE as PREPARED
from app.catalogue.stated import Stated
from app.settings import ROOT

TODAY = date(2026, 11, 23)
(FEE,) = RECEIVED.fees
NOWHERE = AllOf((Equals("cho_o", "thue"), Equals("cho_o", "nha_minh")))


def with_paper(when: Condition) -> Service:
    return replace(RECEIVED, papers=(Paper("a", "Giấy", "nếu", when),))


def with_field(text: str) -> Service:
    (end,) = PREPARED.prepared
    return replace(PREPARED, prepared=(replace(end, fields=(FormField("Họ tên", text),)),))


def fees(*lines: Fee) -> Service:
    return replace(RECEIVED, fees=lines)


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (
            replace(RECEIVED, papers=(Paper("a", "Giấy", "nếu", Equals("cho_o", "thuê")),)),
            "không có câu trả lời nào ứng",
        ),
        (
            replace(RECEIVED, papers=(Paper("a", "Giấy", "nếu", OneOf("danh_sach", "la", "co")),)),
            "không có câu trả lời",
        ),
        (replace(RECEIVED, papers=(Paper("a", "Giấy", "nếu", NOWHERE),)), "giấy tờ a: không nhánh nào tới"),
        (replace(RECEIVED, words=()), "thiếu words"),
        (replace(RECEIVED, turns=(Turn("di", Equals("cho_o", "thue"), "Đi", "Đi", service="mat-tich"),)), "mat-tich"),
        (with_field("{ho_va_ten}"), "không có câu ho_va_ten"),
        (fees(replace(FEE, until=date(2026, 12, 31))), None),
        (fees(replace(FEE, until=date(2026, 10, 1))), "hết hiệu lực"),
        (fees(FEE, replace(FEE, since=date(2027, 1, 1))), "hai dòng cùng có hiệu lực"),
        (
            fees(replace(FEE, until=date(2026, 12, 30)), replace(FEE, since=date(2027, 1, 1))),
            "không có dòng nào",
        ),
        (fees(replace(FEE, since=date(2026, 8, 1))), "chưa có dòng nào"),
    ],
)
def test_what_is_wrong_in_a_file_is_said(broken: Service, said: str | None):
    found = problems(broken, all_services(), TODAY)
    assert any(said in one for one in found) if said else not found, found


@pytest.mark.parametrize("service", all_services(), ids=lambda one: one.slug)
def test_no_file_of_ours_has_anything_wrong(service: Service):
    assert problems(service, all_services(), TODAY) == []


def test_each_of_the_essential_services_is_one_of_ours_once():
    numbers = [number for one in all_services() for number in one.essential]
    assert sorted(numbers) == sorted(set(numbers))
    assert set(missing_essentials(all_services())) == set(range(1, 26)) - set(numbers)


def commands(app: Flask) -> Callable[..., tuple[int, str]]:
    def run(*words: str) -> tuple[int, str]:
        done = app.test_cli_runner().invoke(args=["catalogue", *words])
        return done.exit_code, done.output

    return run


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_who_writes_a_service_reads_it_and_has_it_checked(app: Flask):
    run = commands(app)
    code, said = run("check")
    assert (code, "Không thấy lỗi" in said, "Đăng ký tạm trú" in said) == (0, True, True)
    assert "Ai là chủ hộ ở nơi tạm trú?" in run("show", "dang-ky-tam-tru")[1]
    assert run("show", "khong-co")[0] == 1


def test_the_document_says_what_the_files_say():
    kept = (ROOT / "docs" / "catalogue.md").read_text(encoding="utf-8")
    assert kept == written.document(all_services()), "flask --app wsgi catalogue document > docs/catalogue.md"


def test_what_nobody_is_sure_of_is_marked():
    (end,) = PREPARED.prepared
    doubtful = replace(end, time=(Stated("khoảng 3 ngày làm việc", sure=False),))
    assert "khoảng 3 ngày làm việc, **cần kiểm tra**" in written.page(replace(PREPARED, prepared=(doubtful,)))
