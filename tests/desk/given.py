"""Reports for tests, as programs write them; all made up, with everything private in them."""

import csv
import io
import uuid

SECRETS = {
    "name": "نەسرین حەسەن",
    "phone": "07701234567",
    "latitude": "33.312806",
    "longitude": "44.361488",
    "device": "collect:aBcDeFgHiJ",
    "time": "2026-11-17T09:41:27",
    "street": "شارع المتنبي",
}
"""What nobody may find in anything that is published."""
HEAD = {
    "SubmissionDate": SECRETS["time"],
    "deviceid": SECRETS["device"],
    "phonenumber": SECRETS["phone"],
    "where-point-Latitude": SECRETS["latitude"],
    "where-point-Longitude": SECRETS["longitude"],
    "SubmitterName": SECRETS["name"],
}


def instance(number):
    return str(uuid.UUID(int=number + 1))


def answers(number, **instead):
    """Answers to the form `incident` by name, as texts."""
    found = {
        "kind": "barrier",
        "affected": "voters women",
        "story": f'{SECRETS["name"]}, {SECRETS["phone"]}\n{SECRETS["street"]} "{number}"',
        "known_by": "saw",
        "governorate": "baghdad",
        "year": "2026",
        "month": "m11",
        "week": "w2",
        **instead,
    }
    return {name: text for name, text in found.items() if text is not None}


GROUPS = {
    "kind": "what", "other_kind": "what", "affected": "what", "story": "what", "known_by": "what",
    "governorate": "where", "district": "where", "place": "where",
    "year": "when", "month": "when", "week": "when",
}  # fmt: skip


def central(rows, joint="-"):
    """What ODK Central exports."""
    return table(
        {
            **HEAD,
            **{f"{GROUPS[name]}{joint}{name}": text for name, text in row.items()},
            "meta-instanceID": f"uuid:{instance(number)}",
            "KEY": f"uuid:{instance(number)}",
        }
        for number, row in rows
    )


def kobo(rows):
    """What KoboToolbox exports: semicolons, slashes, a column an option, a mark before all."""
    found = []
    for number, row in rows:
        held = {f"{GROUPS[name]}/{name}": text for name, text in row.items() if name != "affected"}
        for option in ("voters", "women", "staff"):
            held[f"what/affected/{option}"] = str(int(option in row.get("affected", "").split()))
        times = {"_id": str(number), "_uuid": instance(number), "_submission_time": SECRETS["time"]}
        found.append({"start": SECRETS["time"], **held, **times})
    return b"\xef\xbb\xbf" + table(found, ";")


def table(rows, separator=","):
    rows = list(rows)
    columns = list(dict.fromkeys(name for row in rows for name in row))
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, delimiter=separator, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def xml(number, row, form="incident", more=""):
    """What the page saves and Collect sends."""
    inside = ""
    for group in dict.fromkeys(GROUPS.values()):
        held = "".join(
            f"<{name}>{text.replace('&', '&amp;')}</{name}>"
            for name, text in row.items()
            if GROUPS[name] == group
        )
        inside += f"<{group}>{held}</{group}>"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<data xmlns:orx="http://openrosa.org/xforms" '
        f'id="{form}" version="20261126">{inside}{more}<deviceid>{SECRETS["device"]}</deviceid>'
        f"<orx:meta><orx:instanceID>uuid:{instance(number)}</orx:instanceID></orx:meta></data>\n"
    ).encode()
