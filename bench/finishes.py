"""Ten thousand finishes: the back office's list of them, and searches in it."""
import csv
import html
import json
import re
import tempfile
from pathlib import Path
from typing import Dict, List, Tuple
from urllib.parse import urlencode

from . import million, stock, table
from .client import Answer
from .staff import Staff
from .system import System

PATH = "/backoffice/materials/finishes"
PATTERNS = 100
FINISHES = 10_000
FIRST = 100_001
GOAL = 0.3
INSTANT = 0.1

TONES = [("Light", "Светлый"), ("Dark", "Тёмный"), ("Warm", "Тёплый"), ("Cold", "Холодный"), ("Grey", "Серый"),
         ("Smoked", "Копчёный"), ("Oiled", "Масляный"), ("Washed", "Стираный"), ("Deep", "Глубокий"), ("Pale", "Бледный")]
COLOURS = [("oak", "дуб"), ("sand", "песок"), ("sea", "море"), ("moss", "мох"), ("clay", "глина"), ("rust", "ржавчина"),
           ("plum", "слива"), ("straw", "солома"), ("slate", "сланец"), ("chalk", "мел")]

FILL = """\
insert into finish (id, version, pattern_id, position, name, name_ru, archived, colour, swatch_sha256, swatch_bytes)
  select cast(line.id as integer), 0, taste.pattern_id, cast(line.position as integer), line.name, line.name_ru, false,
    taste.colour, taste.swatch_sha256, taste.swatch_bytes
  from csvread('{csv}', null, '{options}') line join finish taste on taste.id = cast(line.taste as integer);
insert into finish_map (finish_id, kind, sha256, bytes)
  select cast(line.id as integer), map.kind, map.sha256, map.bytes
  from csvread('{csv}', null, '{options}') line join finish_map map on map.finish_id = cast(line.taste as integer);
update revision set number = number + 1 where name = 'material';
"""


def run(loads: int) -> str:
    with tempfile.TemporaryDirectory(prefix="veneer-bench-") as folder:
        bundle = Path(folder) / "bundle"
        write_bundle(bundle)
        with System(bundle) as system:
            system.start_app()
            system.stop()
            fill(system)
            system.start_app()
            return measure(Staff(system), loads)


def write_bundle(bundle: Path) -> None:
    """A hundred patterns, each with a first finish."""
    bundle.mkdir()
    patterns = []
    for number in range(PATTERNS):
        pattern = f"cloth-{number:03}"
        million.write_maps(bundle / "maps" / pattern, range(number + 1, number + 2))
        patterns.append({"id": pattern, "nature": "fabric", "name": f"Cloth {number:03}", "ru": f"Ткань {number:03}",
                         "tile": 200, "maps": {"diffuse": "FINISH", "normal": "PATTERN", "roughness": "PATTERN"},
                         "finishes": [{"id": number + 1, "name": f"First of {number:03}"}]})
    catalogue = {"format": 1, "natures": [{"id": "fabric", "name": "Fabric", "ru": "Ткань"}], "patterns": patterns}
    (bundle / "catalogue.yaml").write_text(json.dumps(catalogue), "utf-8")


def fill(system: System) -> None:
    """The other finishes, each with the map and the swatch of its pattern's first one."""
    rows = system.home / "finishes.csv"
    with open(rows, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "taste", "position", "name", "name_ru"])
        for number in range(FINISHES - PATTERNS):
            position, pattern = divmod(number, PATTERNS)
            name, name_ru = name_of(position)
            writer.writerow([FIRST + number, pattern + 1, position + 1, name, name_ru])
    stock.execute(system, FILL.format(csv=rows, options="charset=UTF-8 caseSensitiveColumnNames=true"))


def name_of(position: int) -> Tuple[str, str]:
    tone, colour = TONES[position // 10 % 10], COLOURS[position % 10]
    return f"{tone[0]} {colour[0]}", f"{tone[1]} {colour[1]}"


def find(staff: Staff, query: Dict[str, object], **headers: str) -> Answer:
    return staff.get(f"{PATH}?{urlencode(query)}", **headers)


def rename(staff: Staff, finish: int, name: str) -> None:
    """By the form, as anybody would."""
    form = staff.get(f"{PATH}/{finish}").body.decode("utf-8")
    values = dict(re.findall(r'name="(_csrf|edition|maps\.diffuse\.kept)"[^>]*value="([^"]*)"', form))
    staff.send(f"{PATH}/{finish}", {**values, "name": name, "nameRu": ""})


def measure(staff: Staff, loads: int) -> str:
    first = check(find(staff, {}), FINISHES)
    script = {"HX-Request": "true"}
    asked: List[Tuple[str, Dict[str, object], int, Dict[str, str]]] = [
        ("the list, its first 100", {}, FINISHES, {}),
        ("the list, page 50", {"page": 50}, FINISHES, {}),
        ("the list of one pattern", {"pattern": "cloth-042"}, FINISHES // PATTERNS, {}),
        ("a search, as the script asks for it: `oa`", {"q": "oa"}, None, script),
        ("`smoked oak`", {"q": "smoked oak"}, None, script),
        ("`копчен дуб`", {"q": "копчен дуб"}, None, script),
        ("a number", {"q": FIRST + 4711}, 1, script),
        ("what nothing is called", {"q": "unobtainium"}, 0, script)]
    rows, slowest, searches = [], 0.0, 0.0
    for what, query, expected, headers in asked:
        times = [check(find(staff, query, **headers), expected).total for _ in range(loads)]
        rows.append([what, table.spread(times)])
        slowest = max(slowest, table.median(times))
        searches = max(searches, table.median(times) if headers else 0.0)
    rows.append(["the list, the first time after an edit", table.spread(after_edits(staff, max(2, loads // 5)))])
    rows.append(["the list, the first time after a start (once)", table.seconds(first.total)])
    head = [f"{FINISHES:,} finishes in {PATTERNS} patterns", f"median (range) of {loads}"]
    goals = [table.goal(slowest, GOAL, "Goals: each median within 300 ms"),
             table.goal(searches, INSTANT, "searches within 100 ms")]
    return f"{table.markdown(head, rows)}\n\n{'; '.join(goals)}."


def after_edits(staff: Staff, count: int) -> List[float]:
    times = []
    for number in range(count):
        rename(staff, FIRST + number, f"Renamed {number}")
        answer = check(find(staff, {"q": FIRST + number}), 1)
        if f"Renamed {number}" not in answer.body.decode("utf-8"):
            raise RuntimeError(f"Finish {FIRST + number} was not renamed")
        rename(staff, FIRST + number, f"Renamed {number} again")
        times.append(check(find(staff, {}), FINISHES).total)
    return times


def check(answer: Answer, expected: int = None) -> Answer:
    """Insists on the list with that many finishes: anything else would be a fine number of no meaning."""
    text = answer.body.decode("utf-8")
    status = re.search(r'role="status"[^>]*>([^<]*)<', text[text.find('id="found"'):])
    if answer.status != 200 or status is None:
        raise RuntimeError(f"{PATH} answered {answer.status}: {text[:500]!r}")
    digits = re.sub(r"\D", "", html.unescape(status.group(1)))
    found = int(digits) if digits else 1 if "One" in status.group(1) else 0
    if found != expected and expected is not None or expected is None and found == 0:
        raise RuntimeError(f"Found {found} finishes instead of {expected}")
    return answer
