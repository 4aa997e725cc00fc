"""What is to be reached, and the cells of the tables."""

from dataclasses import dataclass

from measuring import Spread, cpu, megabytes, memory, ratios, times, wall


@dataclass
class Goal:
    """A goal, what was reached, and whether that is enough."""

    words: str
    reached: str
    is_met: bool


def least(words, spread, limit):
    return Goal(words, spread.text(times), spread.median >= limit)


def most(words, spread, limit):
    return Goal(words, spread.text(times), spread.median <= limit)


def of_ordinary(costs):
    def more(name, other):
        return [a.cpu - b.cpu for a, b in zip(costs[name], costs[other], strict=True)]

    checked = more("check, and the texts", "check, a report")
    texts_read = more("read, and the texts", "read, a report")
    others = more("check, and 40 others", "check, 40 reports")
    read = more("read, 40 others", "read, a report")
    recognised = Spread.of([(a - b) / b for a, b in zip(checked, texts_read)])
    return [
        most("(e) looking at a text ≤ reading it", recognised, 1),
        most("(e) an irrelevant workbook ≤ 2 × its reading",
             Spread.of([a / b for a, b in zip(others, read)]), 2),
    ]


def map_of(value, costs):
    return [value(cost) for cost in costs]


def cost_of(costs, form):
    return [
        Spread.of(map_of(wall, costs)).text(form),
        Spread.of(map_of(cpu, costs)).text(form),
        Spread.of(map_of(memory, costs)).text(megabytes),
    ]


def ratios_to_ours(costs, name):
    if name == "nianbao":
        return ["1", "1"]
    return [ratios(costs, name, "nianbao", value).text(times) for value in (wall, cpu)]


def flat(words, costs, name, tenth):
    peak = Spread.of(map_of(memory, costs[name]))
    more = peak.median - Spread.of(map_of(memory, costs[tenth])).median
    is_met = peak.median < 100e6 and more < 10e6
    return Goal(words, f"{peak.text(megabytes)}, {megabytes(more)} more than a tenth", is_met)
