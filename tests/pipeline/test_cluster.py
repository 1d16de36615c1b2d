"""A real scheduler with two workers, on this machine's own loopback."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from conftest import ROOT, course_copy
from dying import step
from typer.testing import CliRunner

from coursepack import rules
from coursepack.cli import command_line
from coursepack.model.folder import Folder, Options
from coursepack.model.report import Work
from coursepack.pipeline.cluster import executor_of
from coursepack.pipeline.course import run
from coursepack.pipeline.crew import do_all
from coursepack.problems import Refused

CASE = ROOT / "tests" / "cases" / "good" / "buses"
LOOPBACK = pytest.mark.allow_hosts(["127.0.0.1"])


def started(kind: str, file: Path, *words: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", f"distributed.cli.dask_{kind}", "--scheduler-file", str(file)]
    paths = os.pathsep.join((str(ROOT), str(ROOT / "tests")))
    return subprocess.Popen(
        [*command, "--host", "127.0.0.1", "--no-dashboard", *words],
        cwd=file.parent,
        env={**os.environ, "PYTHONPATH": paths},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    file = tmp_path_factory.mktemp("cluster") / "scheduler.json"
    running = [started("scheduler", file, "--port", "0")]
    try:
        while not file.exists():
            assert running[0].poll() is None
            time.sleep(0.05)
        running += [started("worker", file, "--nthreads", "1", "--no-nanny") for _ in range(2)]
        yield json.loads(file.read_text())["address"]
    finally:
        for process in running:
            process.kill()
            process.wait()


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = course_copy(CASE, tmp_path)
    lesson = (folder / "lessons" / "buses.yaml").read_text(encoding="utf-8")
    for name in ("trams", "ferries"):
        (folder / "lessons" / f"{name}.yaml").write_text(lesson.replace("buses.txt", f"{name}.txt"))
        (folder / "seeds" / f"{name}.txt").write_bytes((folder / "seeds/buses.txt").read_bytes())
    return folder


def contents(course: Path) -> dict[str, bytes]:
    output = course / "output"
    files = (path for path in output.rglob("*") if path.is_file())
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in files}


@LOOPBACK
def test_a_cluster_builds_what_one_process_builds(
    course: Path, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = course_copy(course, tmp_path / "alone")
    report = run(Options(Folder(alone), formats=("html",), workers=1), lambda _: None)
    monkeypatch.chdir(course)
    words = ["build", "--executor", f"dask:{address}", "--format", "html"]
    done = CliRunner().invoke(command_line(), words)
    assert done.exit_code == 0, done.output
    assert "built 3 packs" in done.output
    assert len(report.built) == 3
    assert contents(course) == contents(alone)


@LOOPBACK
def test_a_worker_of_a_cluster_that_is_killed_loses_nothing(address: str, tmp_path: Path) -> None:
    slugs = ("one", "two", "once", "three", "four")
    works = [Work(slug, Path(f"lessons/{slug}.yaml")) for slug in slugs]
    with executor_of(f"dask:{address}") as hands:
        done = list(do_all(partial(step, tmp_path), works, lambda _: None, 0, hands))
    assert sorted(result.slug for result in done if result.files) == sorted(slugs)
    assert (tmp_path / "once").exists()


@LOOPBACK
@pytest.mark.parametrize("named", ["dask:tcp://127.0.0.1:1", "dask:nowhere", "slurm:queue"])
def test_a_cluster_that_is_not_there_is_told(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coursepack.pipeline.cluster._PATIENCE", 0.5)
    with pytest.raises(Refused) as refused, executor_of(named):
        pass
    assert refused.value.problems[0].rule == rules.NO_CLUSTER.id
