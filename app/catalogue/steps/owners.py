"""Who owns the home and how each owner agrees: whoever was named already is not asked for again."""

from dataclasses import dataclass

from app.catalogue.condition import AllOf, AnyOf, Condition, Equals, Not
from app.catalogue.question import Choice, Members, PersonName
from app.catalogue.service import Paper, Step
from app.catalogue.steps.consents import CLOSEST_OPTIONS, SEVERAL, consent, number_for_consent

HEAD_OWNS = "chu_ho_la_chu_nha"
ALONE, WITH_OTHERS = "mot", "chung"
EACH, BY_ONE = "tung_nguoi", "dai_dien"
OTHER_OWNERS = "chu_nha_khac"


@dataclass(frozen=True, slots=True)
class Ownership:
    """
    When the owner is not whoever files; when the head of household, named before, may be the owner; when whoever moves
    is so close to the owner that one of several owners is enough; when somebody less close moves into the home of
    whoever files; and when the owner is a relative, where it was not asked before how close.
    """

    another: Condition
    head_named: Condition
    closest: Condition
    into_own: Condition
    relative: Condition | None = None

    @property
    def also_head(self) -> Condition:
        """The head of household, whose name, number and consent are known."""
        says_so = AnyOf((Equals(HEAD_OWNS, ALONE), Equals(HEAD_OWNS, WITH_OTHERS)))
        return AllOf((self.another, self.head_named, says_so))

    @property
    def named(self) -> Condition:
        """The owner is asked for by name."""
        return AllOf((self.another, Not(self.also_head)))

    @property
    def several(self) -> Condition:
        """More than one owns it, and none of them files."""
        head = AllOf((self.also_head, Equals(HEAD_OWNS, WITH_OTHERS)))
        return AnyOf((head, AllOf((self.named, Equals("chu_nha_dong_y", SEVERAL)))))

    def agree(self, how: str) -> Condition:
        """Where there are several, not one of whom is enough: each, or one whom all have chosen."""
        others = AllOf((self.several, Not(self.closest), Equals("chu_nha_chung", how)))
        return AnyOf((others, AllOf((self.into_own, Equals("nha_chung", how)))))


def head_owns(when: Condition) -> Choice:
    """Asked beside the head's name: then nobody types it again as the owner's."""
    return Choice(
        HEAD_OWNS,
        "Chủ hộ cũng là chủ nhà phải không?",
        name="chủ hộ là chủ nhà",
        hint="Chủ nhà là người đứng tên nhà.",
        options={
            ALONE: "Phải",
            WITH_OTHERS: "Phải, cùng đứng tên với người khác",
            "khong": "Không, chủ nhà là người khác",
        },
        when=when,
    )


def owner_steps(home: Ownership) -> tuple[Step, ...]:
    """
    Note 5 of form CT01 (Thông tư 116/2026/TT-BCA): all owners agree, unless they have chosen one of them to; one is
    enough for the closest relatives. Whoever moves into a home of her own needs no other owner's consent.
    """
    relation = Choice(
        "chu_nha_la",
        "Chủ nhà là gì của người chuyển đến?",
        name="quan hệ với chủ nhà",
        hint="Vợ chồng, cha mẹ, con: nhà nhiều chủ cũng chỉ cần một người đồng ý.",
        options=CLOSEST_OPTIONS,
    )
    how_close = Step("chu-nha-la-ai", "Quan hệ với chủ nhà", "Đó là nhà của ai?", (relation,), home.relative)
    return (
        *((how_close,) if home.relative else ()),
        _the_owner(home.named),
        _how_several_agree(home),
        _who_owns_it_too(home.into_own),
        _the_others(home.agree(EACH)),
    )


def paper_of_the_owners(home: Ownership) -> Paper:
    """What shows that the others leave it to one of them."""
    return Paper(
        "thoa_thuan_chu_nha",
        "Thỏa thuận của các chủ nhà",
        "nếu họ cử một người đồng ý thay",
        home.agree(BY_ONE),
        "Các chủ nhà cùng ký, ghi cử ai.",
    )


def _the_owner(when: Condition) -> Step:
    return Step(
        "chu-nha",
        "Chủ nhà",
        "Ai là chủ nhà?",
        (
            PersonName("chu_nha_ten", "Họ tên chủ nhà", name="họ tên chủ nhà", hint="Người đứng tên nhà."),
            number_for_consent("chu_nha_so", "chủ nhà", "chu_nha_dong_y"),
            consent("chu_nha_dong_y", "chủ nhà", several="Nhà nhiều chủ, khai ở bước sau"),
        ),
        when,
    )


def _how_several_agree(home: Ownership) -> Step:
    each = Choice(
        "chu_nha_chung",
        "Các chủ nhà đồng ý thế nào?",
        name="cách đồng ý của các chủ nhà",
        options={EACH: "Từng người đồng ý", BY_ONE: "Họ đã thỏa thuận cử chủ nhà này đồng ý thay"},
        when=AllOf((home.several, Not(home.closest))),
    )
    first = consent(
        "chu_nha_cach",
        "chủ nhà anh/chị vừa khai",
        name="ý kiến chủ nhà đã khai",
        when=AllOf((home.named, Equals("chu_nha_dong_y", SEVERAL))),
    )
    return Step("cac-chu-nha", "Các chủ nhà", "Nhà có nhiều chủ", (each, first))


def _who_owns_it_too(when: Condition) -> Step:
    asked = Choice(
        "nha_chung",
        "Còn ai đứng tên nhà cùng anh/chị không?",
        name="người cùng đứng tên nhà",
        options={
            ALONE: "Không, chỉ mình tôi",
            EACH: "Có, từng người đồng ý",
            BY_ONE: "Có, họ đã thỏa thuận cử tôi đồng ý thay",
        },
    )
    return Step("nha-chung", "Cùng đứng tên nhà", "Nhà có nhiều chủ không?", (asked,), when)


def _the_others(when: Condition) -> Step:
    one = (
        PersonName("ho_ten", "Họ tên", name="họ tên", hint="Người cùng đứng tên nhà."),
        number_for_consent("so_dinh_danh", "người này", "dong_y"),
        consent("dong_y", "người này"),
    )
    group = Members(OTHER_OWNERS, "Các chủ nhà khác", name="chủ nhà khác", one=one, most=20)
    return Step("chu-nha-khac", "Các chủ nhà khác", "Còn ai là chủ nhà?", (group,), when)
