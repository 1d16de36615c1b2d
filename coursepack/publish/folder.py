"""A new course folder, and the schemas beside what people write in it."""

from coursepack.model.folder import Folder
from coursepack.publish.schema import file_schemas
from coursepack.publish.writing import write_new, write_whole

_COURSE = """\
# yaml-language-server: $schema=course.schema.json
# What all lessons of this course share. Every line may be changed or removed.

title: My course
# subject: [history, politics]
# level: age 16–18
paper: a4                # or letter
# theme: workbook        another look than the usual one; docs/templates.md
# styles: [standard, large, dyslexia]       how printed pages are set; standard alone if left out
# forms: [pack, sheet, booklet]             whole packs, one sheet for a short lesson, booklets
# levels: [standard, supported, extended]    student pages; standard alone if left out
# address: https://example.org/packs/   where you put the HTML, printed on the handouts
# rights: © Your School

# Lessons that belong together, in their order. A lesson is named by its file without .yaml.
# units:
#   - title: Week 1
#     lessons: [my-first-article, my-second-article]
"""
_SEEDS = """\
Put articles here: .txt .md .html .docx .odt .pdf .epub, one file each.
Then run the program: each gets a lesson file in lessons/ and a pack in output/.
Files named README are left alone.
"""


def new_course(folder: Folder) -> list[str]:
    """Make a course folder; what is there stays. Returns the files made, below its root."""
    texts = {"lessons/course.yaml": _COURSE, "seeds/README": _SEEDS}
    made = [name for name, text in texts.items() if write_new(folder.root / name, text.encode())]
    return made + write_schemas(folder)


def write_schemas(folder: Folder) -> list[str]:
    """Put the schemas beside the files they describe, where these folders exist."""
    made = []
    for schema in file_schemas():
        path = folder.root / schema.path
        old = path.read_bytes() if path.exists() else b""
        if path.parent.is_dir() and old != schema.content:
            write_whole(path, schema.content)
            made.append(schema.path)
    return made
