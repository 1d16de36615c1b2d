"""What all tests share: the given articles, whole tiny courses, and golden files."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

# No test is a stop-watch: how fast the machine is today tells nothing of the code.
settings.register_profile("coursepack", deadline=None)
settings.load_profile("coursepack")

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "articles"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--refresh", action="store_true", help="write golden files anew")


@pytest.fixture(scope="session")
def shared_articles() -> Path:
    """The real articles that are not ours to copy; a test that needs them skips without them."""
    if not SHARED.is_dir():
        pytest.skip("the given articles are not here (../shared/articles)")
    return SHARED


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> "Golden":
    """Compares with a file that is only ever rewritten with --refresh."""
    return Golden(bool(request.config.getoption("--refresh")))


class Golden:
    """Expected output on disk."""

    def __init__(self, refresh: bool) -> None:
        self.refresh = refresh

    def check(self, path: Path, found: str) -> None:
        if self.refresh:
            path.write_text(found, encoding="utf-8")
        assert path.is_file(), f"{path} is missing: run pytest --refresh and read it"
        assert found == path.read_text(encoding="utf-8")


def course_copy(case: Path, to: Path) -> Path:
    """A case's course folder where it may be written to, without its expected output."""
    return shutil.copytree(case, to / case.name, ignore=shutil.ignore_patterns("expected*"))
