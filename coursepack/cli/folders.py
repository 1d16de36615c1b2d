"""Commands about folders: a new course, what is in one, output/ emptied."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from coursepack.cli.options import HERE, CourseDir, Quiet, course_folder
from coursepack.cli.report import shown
from coursepack.model.folder import Folder
from coursepack.pipeline.desk import states
from coursepack.publish.folder import new_course
from coursepack.record.manifest import read_manifest
from coursepack.record.sweep import clean as clean_output


def list_(course: CourseDir = HERE) -> None:
    """List the packs of a course and what each one still needs."""
    for slug, state in states(course_folder(course)):
        typer.echo(f"{slug:<40} {state}")


def clean(course: CourseDir = HERE, quiet: Quiet = False) -> None:
    """Remove what was built from output/; files of your own stay."""
    folder = course_folder(course)
    manifest = read_manifest(folder.output, folder.state / "journal")
    removed, left = clean_output(folder.output, manifest)
    if not quiet:
        stay = f"; {left} that are not ours stay" if left else ""
        typer.echo(f"removed {removed} files from {shown(folder.output)}{stay}")


def new(folder: Annotated[Path, typer.Argument(metavar="DIR")]) -> None:
    """Make an empty course folder."""
    made = new_course(Folder(folder))
    for name in made:
        typer.echo(f"made {shown(folder / name)}")
    door = "coursepack" if Path(sys.argv[0]).stem == "coursepack" else "python3 build.py"
    seeds = shown(folder / "seeds")
    typer.echo(f"Put articles into {seeds}, then run: {door} --course {shown(folder)}")
