"""Audits, what they found together and the form for one: the parts of the sample made by hand."""

from dalil.build.audits import Audited, Finding
from dalil.build.audits import Part as Found
from dalil.build.centres import Row, Table
from dalil.build.criteria import Asked
from dalil.build.forms.sheets import Line, Part
from dalil.build.page import Group, Link
from dalil.build.tallies import Share

SHARES = (Share("1", "33%"), Share("1", "33%"), Share("0", ""), Share("1", "33%"))


def audit(words: dict[str, str], link: Link, foreign: Link) -> Audited:
    """The findings of an audit."""
    met = Finding(
        "crit_a", link, "met", words["short"], words["count"], words["sentence"], (link, link)
    )
    unknown = Finding("crit_b", foreign, "unknown", words["short"], "", "", ())
    return Audited(
        words["sentence"],
        (Found(words["laws"], (met, unknown)),),
        tuple((words["short"], each) for each in SHARES),
        link,
    )


def criterion(words: dict[str, str], link: Link) -> Asked:
    """A criterion on its page."""
    return Asked(words["sentence"], words["short"], link, (link, link))


def centres(words: dict[str, str], link: Link, foreign: Link) -> dict[str, object]:
    """What audits found together."""
    outcomes = (words["short"],) * 4
    return {
        "summary": words["sentence"],
        "ways": (link, foreign),
        "sentence": words["sentence"],
        "criterion": link,
        "table": Table(
            words["sentence"], words["laws"], words["count"], outcomes, (Row(link, "1", SHARES),)
        ),
        "groups": (Group("met", words["laws"], (link, foreign)),),
    }


def form(words: dict[str, str], link: Link) -> dict[str, object]:
    """The form to print."""
    said = words["sentence"]
    measured = Line("crit_a", "1", words["short"], said, said, words["laws"], said)
    return {
        "summary": said,
        "large": True,
        "ways": (link,),
        "blanks": (("centre_name", words["short"]), ("audited", words["laws"])),
        "roles": (words["short"], words["laws"]),
        "outcomes": (words["short"], words["laws"]),
        "parts": (Part("part_a", words["laws"], (measured,)),),
        "size": said,
    }
