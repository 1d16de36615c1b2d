"""From an article to the facts about its text."""

from coursepack.analyse.acronyms import acronyms
from coursepack.analyse.cast import Cast
from coursepack.analyse.claims import Evidenced, claims
from coursepack.analyse.dates import dates, iso_dates
from coursepack.analyse.dates_abroad import dates_abroad
from coursepack.analyse.definitions import definitions
from coursepack.analyse.figures import figures
from coursepack.analyse.marked import marked_words
from coursepack.analyse.names import names
from coursepack.analyse.page import Page, pages
from coursepack.analyse.readability import readability
from coursepack.analyse.sensitive import sensitive
from coursepack.analyse.speech import quotations
from coursepack.analyse.stance import stances
from coursepack.analyse.terms import terms
from coursepack.analyse.vocabulary import vocabulary
from coursepack.model.article import Article
from coursepack.model.findings import Findings, Sentence


def analyse(article: Article) -> Findings:
    """Everything the program can tell about the text, in reading order.

    For an article in another language than English only sentences, length, plain
    dates and words between quotation marks are told: the other rules are English.
    """
    language = (article.language or "en").lower().split("-")[0]
    ready = pages(article, language)
    if language != "en":
        counted = readability(ready, english=False)
        dated = (*iso_dates(ready, article.date), *dates_abroad(ready, language))
        return Findings(
            counted,
            _sentences(ready),
            quotations=marked_words(ready),
            dates=tuple(sorted(dated, key=lambda date: date.at)),
        )
    short = acronyms(ready)
    named = names(ready, short)
    cast = Cast(named, ready)
    spoken = quotations(ready, cast)
    dated = dates(ready, article.date)
    counted_things = figures(ready, cast, dated, spoken)
    marked = stances(ready)
    return Findings(
        readability=readability(ready),
        sentences=_sentences(ready),
        names=named,
        acronyms=short,
        definitions=definitions(ready, named, short),
        quotations=spoken,
        claims=claims(ready, Evidenced(spoken, marked, counted_things, dated, cast)),
        figures=counted_things,
        dates=dated,
        stances=marked,
        words=vocabulary(ready, named),
        terms=terms(ready, named),
        sensitive=sensitive(ready),
    )


def _sentences(ready: tuple[Page, ...]) -> tuple[Sentence, ...]:
    places = [page.passage(span.start, span.end) for page in ready for span in page.sentences]
    return tuple(Sentence(place, order) for order, place in enumerate(places))
