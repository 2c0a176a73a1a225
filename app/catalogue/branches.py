"""Every way through the choices of a service: by what decides where it leads, and by nothing else."""

from collections.abc import Iterable, Iterator, Sequence

from app.catalogue import journey
from app.catalogue.condition import Equals, atoms_in, questions_in
from app.catalogue.outcome import Prepared, Turn
from app.catalogue.question import Choice, Question
from app.catalogue.service import Paper, Service, Step

Conditional = Step | Question | Paper | Turn | Prepared


def branches(service: Service) -> Iterator[dict[str, str]]:
    """
    Every way through the choices on which a step, a question or an end depends. Of options that no condition speaks of
    one stands for all.
    """
    asked = [one for step in service.steps for one in step.questions]
    steps = [*service.steps, *asked, *service.turns, *service.prepared]
    yield from ways(service, {one.id: telling(one, steps) for one in choices(asked, steps)}, {})


def ways(service: Service, deciding: dict[str, list[str]], chosen: dict[str, str]) -> Iterator[dict[str, str]]:
    """How one may go on from what was chosen, up to a turn: only where a question is asked do its options lead on."""
    asked = (one.id for step in journey.path(service, chosen) for one in journey.asked(step, chosen))
    following = next((one for one in asked if one in deciding and one not in chosen), None)
    if following is None or journey.turn(service, chosen):
        yield chosen
        return
    for option in deciding[following]:
        yield from ways(service, deciding, chosen | {following: option})


def telling(choice: Choice, conditional: Iterable[Conditional]) -> list[str]:
    """The options that a condition speaks of, and one of the others."""
    atoms = {atom for one in conditional for atom in atoms_in(one.when)}
    spoken_of = [key for key in choice.options if Equals(choice.id, key) in atoms]
    return [*spoken_of, *[key for key in choice.options if key not in spoken_of][:1]]


def choices(asked: Sequence[Question], conditional: Iterable[Conditional]) -> list[Choice]:
    """The choices on which any of these depends."""
    deciding = frozenset().union(*(questions_in(one.when) for one in conditional))
    return [one for one in asked if one.id in deciding and isinstance(one, Choice)]
