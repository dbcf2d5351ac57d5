"""PLN903 activity-join: an activity asks for something and does not say how to give it.

An activity that is still ahead and names what it `needs` tells an organisation how to join: in a
heading below its own, whose id is that of the activity with `__join` behind it. Give there an
office or a channel, never the name or number of a private person.

PASS  needs: [venue]   with  ### كيف تشارك {#activity_1__join}
PASS  needs: [venue]   status: done
FAIL  needs: [venue]   without a heading {#activity_1__join}

Source: the record format, plans.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.mentions import statements
from dalil.check.places import Places
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.model.collections.plan import JOIN, Activity

ACTIVITY_JOIN = Code("PLN903", "activity-join")
LOCAL = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every activity ahead that needs something and has no way to join."""
    for work in works(library):
        places = Places(work.source.body)
        for path, each in statements(work):
            if not isinstance(each, Activity) or not each.needs or not each.status.ahead:
                continue
            if places.lack(f"{each.id}{JOIN}"):
                wanted = f"{each.id}{JOIN}"
                place = (*path, "needs")
                yield at_field(ACTIVITY_JOIN, work.source.draft, place, eid=each.id, wanted=wanted)
