"""Where statements begin and end in a sentence, and what is only added: the patterns of telling."""

import re

from coursepack.draft.clauses import VERB as USUAL_VERB
from coursepack.draft.wordlists import either

# Around the date, so that it is known again in whatever is cut out of the sentence.
OPEN, SHUT = "\ue000", "\ue001"
FINITE = rf"(?:{USUAL_VERB.pattern[4:-3]}|{either('present')}|lay|shut|tried|died)"
VERB = rf"(?:\w+ly |also |then |still |never |soon |again )?{FINITE}\b"
SUBJECT = (
    r"(?:it|he|she|they|we|I|this|that|these|those|there|nobody|everybody|some|many|most|others"
    r"|(?:the|an?|its|his|her|their|our|my|no|each|every|all|both|two|three|\d[\d,.]*)"
    r"(?: [\w’'-]+){1,6}?|[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}|[a-z-]+s)"
)
TIMED = rf"(?:{OPEN}[^{SHUT}]*{SHUT},? |(?:in|on|by|since|until) [\w ]{{3,16}}?,? )?"
OWN = rf"(?={TIMED}{SUBJECT} {VERB})"
# Where a statement of its own begins.
JOINT = re.compile(
    rf"[;:] (?:(?:and|but|yet|so) )?|(?: [–—] |,? (?:but|and|yet|so|while|whereas) ){OWN}"
    r"|(?<!\b[A-Z])(?<!\bMrs)(?<!\bM[rs])(?<!\bDr)(?<!\bSt)[.!?][”’]? (?=[A-Z“‘])"
)
SUB = re.compile(
    rf"(?:^|,? )(?P<conj>when|after|before|until|because|although|though|since|while|as|once)"
    rf" {OWN}",
    re.IGNORECASE,
)
# Where what follows only adds to a statement that is whole already.
ADDED = re.compile(
    r", (?:which|who|whose|whom|where|when|although|though|because|so that|as if|even if|whereas"
    r"|while|with|after|before|until|as|(?:\w+ )?(?:years|months|weeks|days|hours)"
    r" (?:after|before)|according|apart|including|among|two|three|four|six)\b"
    r"| (?:because|although|after|before|when) (?=\w+ \w+)| [–—] "
)
# Where a long clause can be cut, if nothing else can.
MORE = re.compile(
    r", (?:and|but|or|in(?! \W?\d)|at|on|from|for|by|not|to|where|\w+ing)\b| (?:and|but) (?="
    + VERB
    + ")"
)
WAITS = re.compile(r"(?:if|unless|whether|so that|than)\b", re.IGNORECASE)
BRACKET = re.compile(r" \([^()]*\)")
BETWEEN = re.compile(
    rf", (?:who|which|whose|an?|the|aged|\d+)\b[^,;:–—]*,(?= {VERB})"
    rf"| [–—] [^–—;:]{{1,90}} [–—](?= )"
)
# What stands between a date and the statement that it opens: "On 4 May, with the tap shut, …".
ASIDE = re.compile(
    rf"^({OPEN}[^{SHUT}]*{SHUT}), (?:with|when|while|as|after|before|because|although|though)\b"
    rf"[^;:–—]*?, (?=(?:{SUBJECT}|[A-Z][\w’'-]*(?: [\w’'-]+){{1,3}}?) {VERB})"
)
LEADS = re.compile(rf"^(?:(?:{either('joining')}),? )+(?=\S)", re.IGNORECASE)
MADE = rf"(?:{either('made')})"
NOUNS = (
    r"(?:[Aa]n?|[Tt]he)(?: (?!(?:her|his|its|their|the|an?|and)\b)[\w’'-]+){1,6}?"
    r"|[A-Z][\w’'-]*(?: (?:of |the |and )?[A-Z][\w’'-]*)*"
)
PARTICIPLE = re.compile(
    rf"(?P<np>{NOUNS})(?P<comma>,?) (?P<part>{MADE})(?P<by> by (?:the |an? )?[\w’'-]+)?"
    rf" (?={OPEN})"
)
INSIDE = re.compile(rf"\b{FINITE}\b")
RELATIVE = re.compile(rf",? (?:who|which|that) (?={VERB})")
NOUN = re.compile(
    r"\b(?P<np>(?:the|an?)(?: (?!(?:of|in|to|on|at|for|from|with|by|and|her|his|its|the|an?)\b)"
    r"[\w’'-]+){1,5})$",
    re.IGNORECASE,
)
ABOUT_WHOM = re.compile(r",? (?:whose|whom|where|which|in which|of which) ")
PLURAL = re.compile(r"(?<![s’'iu])s$|^(?:people|children|men|women)$")
TELLS = frozenset(("when", "after", "before", "because", "although", "though"))
OTHER_DATE = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|\b(?:January|February|March|April|June|July|August|September|October"
    r"|November|December|(?:this|last|next) year)\b"
)
# A clause that begins with something else and whose subject only points back.
LATE_PRONOUN = re.compile(
    r"^(?:In|On|At|By|Since|From|Until|After|Before|Under|According|[A-Z][a-z]+ed|Sold|During|Of|To|For|As)\b"
    r"[^;]{0,70}?[ ,](?:it|he|she|they|we|I|you|this|who|what) (?=\w+)"
)
# "announced by": no verb of the clause's own.
MADE_BY = re.compile(r"\b\w+ed (?:by|in|from|over)\b")
# What is said would have to follow.
SAYING = re.compile(r"\band (?:said|says|asked|asks|added|adds|wrote|replied)$")
# Verbs that are the same whoever does it, and words that only whoever speaks can say.
THIRD = re.compile(r"(?:also |never |first |then )?(?!am\b|have\b|are\b|were\b|do\b)[a-z]+\b")
ME = re.compile(r"\b(?:I|me|my|we|us|our|mine)\b")
