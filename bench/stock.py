"""Pictures that nobody rendered: rows for the index, and files where the app looks for them."""
import csv
import subprocess
import zipfile
from pathlib import Path
from typing import List

from . import million
from .system import APP, ROOT, System

INSERT = """\
insert into shelf (quality, model, generation) values ('{quality}', '{model}', 0) on conflict do nothing;
delete from render where quality = '{quality}' and model = '{model}';
insert into render (quality, name, model, format, sha256, bytes, width, height, engine, blender, scripts, denoiser,
    worker, seconds, fingerprint, made_at, appeared, changed)
  select '{quality}', name, '{model}', 'PNG', '{sha256}', {bytes}, {edge}, {edge}, 'CYCLES', '3.4.1', '{zeros}', 'NONE',
    'bench', 1, '{zeros}', current_timestamp, cast(number as bigint), cast(number as bigint)
  from csvread('{csv}', null, 'caseSensitiveColumnNames=true');
update shelf set generation = {count} where quality = '{quality}' and model = '{model}';
"""


def enter(system: System, pictures: List[million.Choice], sha256: str, size: int) -> None:
    """Puts the rows into the database of an app that is stopped."""
    rows = system.home / "ready.csv"
    with open(rows, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["number", "name"])
        writer.writerows((number, million.render_name(choice)) for number, choice in enumerate(pictures, 1))
    execute(system, INSERT.format(quality=million.QUALITY, model=million.MODEL, edge=million.EDGE, sha256=sha256,
                                  bytes=size, zeros="0" * 64, csv=rows, count=len(pictures)))


def execute(system: System, statements: str) -> None:
    """In the database of an app that is stopped, by the H2 that the app carries."""
    script = system.home / "statements.sql"
    script.write_text(statements, "utf-8")
    subprocess.run(["java", "-Dfile.encoding=UTF-8", "-cp", str(h2_of_the_app(system.home)),
                    "org.h2.tools.RunScript", "-url", database(system.home), "-user", "sa", "-script", str(script)],
                   check=True)


def h2_of_the_app(folder: Path) -> Path:
    with zipfile.ZipFile(APP) as jar:
        name = next(name for name in jar.namelist() if name.startswith("BOOT-INF/lib/h2-"))
        return Path(jar.extract(name, folder))


def database(home: Path) -> str:
    """The address that the app uses when nobody says another."""
    settings = (ROOT / "src/main/resources/application.yaml").read_text("utf-8")
    address = next(line.split("url:", 1)[1].strip() for line in settings.splitlines() if "url: jdbc:h2:" in line)
    return address.replace("${veneer.home}", str(home)).replace("${veneer.database.options:}", "")


def store(system: System, choice: million.Choice, picture: bytes) -> None:
    """A picture's file where the app looks for it."""
    file = place(system, choice)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(picture)


def place(system: System, choice: million.Choice) -> Path:
    return system.home / "pictures" / million.QUALITY / f"{million.render_name(choice)}.png"
