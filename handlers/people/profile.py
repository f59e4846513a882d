"""Who somebody is: name, language, kind, area, themes; asked one a text after joining."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from handlers.core.answers import choice, is_skip
from handlers.core.arguments import NotRead
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.echo import asks_first
from handlers.core.lookup import Localized, Word
from handlers.people import listed, names
from handlers.people.requests import tell_waiting
from handlers.reading.names import themes_of
from handlers.reading.places import Township
from handlers.reading.report import read_report
from handlers.reading.typos import closest
from handlers.reading.words import KINDS
from messages.envelope import Kind
from messages.fold import fold, fold_word
from storage import groups, people
from storage.audit import Entry

STEPS = ("name", "kind", "township")  # what a new member is asked, in this order
QUESTIONS = frozenset(f"profile-{step}" for step in STEPS)
OFFICIAL = "profile-name-official"
_BETWEEN_THEMES = re.compile("[\\s,.;\u104a\u104b]+")
_MISTYPED_WORDS = 3  # of an answer that was meant as one
_FEW_WORDS = 3
ANSWER_WORDS = 8  # of a sentence that answers what was asked, and no more


def ask_next(ctx: Context, step: str | None, refused: str | None = None) -> None:
    """Ask for the first thing from `step` on that is not known; None, or nothing left: the greeting.

    `refused`: the name that is somebody else's; what makes it longer is still taken as the sender's.
    """
    steps = STEPS[STEPS.index(step) :] if step else ()
    missing = next((one for one in steps if getattr(ctx.person, one) is None and _has_answer(ctx, one)), None)
    if missing is None:
        _greet(ctx)
        tell_waiting(ctx)
        return
    buttons = _kind_buttons(ctx) if missing == "kind" else ()
    data = {"refused": refused} if refused else {}
    ctx.ask(f"profile-{missing}", data, f"profile-ask-{missing}", buttons=buttons)


def _greet(ctx: Context) -> None:
    """What comes first, now that all is known: for who is in no group yet, to come into one."""
    waiting = None if ctx.person.is_member else groups.asked_by(ctx.connection, ctx.person.id)
    if waiting is not None:
        ctx.reply("join-waiting", code=waiting)
    else:
        ctx.reply("profile-ready" if ctx.person.is_member else "profile-ready-no-group")


def _has_answer(ctx: Context, step: str) -> bool:
    """Whether an answer could be read: townships are those of the network's list."""
    return step != "township" or bool(ctx.lookup.network.townships)


def is_unknown(ctx: Context) -> bool:
    """Whether something of who the sender is would be asked."""
    return any(getattr(ctx.person, one) is None and _has_answer(ctx, one) for one in STEPS)


def is_being_asked(ctx: Context) -> bool:
    """Whether the sender is asked at the moment who they are."""
    return ctx.question is not None and ctx.question.kind in QUESTIONS


def _kind_buttons(ctx: Context) -> Sequence[Word]:
    return [*(ctx.lookup.word(f"kind-{kind}") for kind in KINDS), ctx.lookup.word("button-skip")]


def _after(step: str) -> str | None:
    place = STEPS.index(step) + 1
    return STEPS[place] if place < len(STEPS) else None


def answer_name(ctx: Context, _data: Mapping[str, Any], text: str) -> bool:
    """Any text is a name, but SKIP; the office's is asked for again, for another one's NAME may come at any time."""
    name, latin = (None, None) if is_skip(ctx, text) else _names_in(ctx, text)
    refusal = _refusal(ctx, name) or _refusal(ctx, latin)
    if refusal == OFFICIAL:
        ctx.ask("profile-name", {"again": True}, refusal, name=name)
        return True
    if refusal is not None:
        ctx.answered()
        ctx.reply(refusal, name=name)
        ask_next(ctx, _after("name"), name)
        return True
    if name is not None:
        _set_name(ctx, name, latin)
    return _answer(ctx, "name", text, name is not None or is_skip(ctx, text))


def _takes_longer_name(ctx: Context, data: Mapping[str, Any], text: str, step: str) -> bool:
    """`Ma Hla Hpa-An` where Ma Hla was refused: it is the name; then what was asked is asked again."""
    refused: str | None = data.get("refused")
    name, latin = _names_in(ctx, text) if refused and ctx.person.name is None else (None, None)
    is_longer = name is not None and name != refused and fold_word(name).startswith(fold_word(refused or ""))
    if not is_longer or name is None or _refusal(ctx, name) or _refusal(ctx, latin):
        return False
    ctx.answered()
    _set_name(ctx, name, latin)
    _confirm(ctx, "name")
    ask_next(ctx, step)
    return True


def answer_kind(ctx: Context, data: Mapping[str, Any], text: str) -> bool:
    """A number, or a word for the kind."""
    if _takes_longer_name(ctx, data, text, "kind"):
        return True
    return _answer(ctx, "kind", text, is_skip(ctx, text) or _set_kind(ctx, text))


def answer_township(ctx: Context, data: Mapping[str, Any], text: str) -> bool:
    """A township, or the number of one that was suggested."""
    if _takes_longer_name(ctx, data, text, "township"):
        return True
    offered: list[str] = data.get("offered", [])
    chosen = choice(ctx, text, len(offered))
    place = ctx.lookup.gazetteer.by_code[offered[chosen]] if chosen is not None else None
    return _answer(ctx, "township", text, is_skip(ctx, text) or _set_township(ctx, text, place))


def _answer(ctx: Context, step: str, text: str, is_settled: bool) -> bool:
    """Go on to the next step, or leave a sentence or a question, which is no answer, to a human."""
    if not is_settled:
        words = ctx.lookup.vocabulary
        bare = words.manners.bare(text)
        is_told = not text.isascii() and words.sentences.sounds_like_one(bare)  # it has few blanks
        is_short = len(bare.split()) <= _MISTYPED_WORDS and not is_told
        return is_short and not words.sentences.ends_asking(text) and _again(ctx, step, text)
    ctx.answered()
    if step != "kind" and getattr(ctx.person, step) is not None:
        _confirm(ctx, step)
    ask_next(ctx, _after(step))
    return True


def _confirm(ctx: Context, step: str) -> None:
    """Read back what could be misread: a name, a township."""
    if step == "name":
        ctx.reply("profile-named", name=ctx.person.name)
    elif ctx.person.township is not None:
        ctx.reply("profile-area", area=ctx.lookup.township(ctx.person.township))


def _again(ctx: Context, step: str, text: str) -> bool:
    """Ask once more, with what is near; a second miss goes to a human instead."""
    if ctx.question is None or ctx.question.data.get("again"):
        return False
    if step == "township":
        _suggest(ctx, text)
    else:
        ctx.ask(f"profile-{step}", {"again": True}, f"profile-{step}-unclear", buttons=_kind_buttons(ctx))
    return True


def _suggest(ctx: Context, text: str) -> None:
    places = ctx.lookup.gazetteer.nearest(text, 3)
    if not places:
        ctx.ask("profile-township", {"again": True}, "area-none-like", word=fold(text)[:20])
        return
    data = {"offered": [place.code for place in places], "again": True}
    lines = [_numbered(ctx, number, place) for number, place in enumerate(places, 1)]
    ctx.ask("profile-township", data, "area-unknown", word=fold(text)[:20])
    ctx.reply("area-choices", lines=lines, buttons=[str(number) for number in range(1, len(places) + 1)])


def _numbered(ctx: Context, number: int, place: Township) -> Localized:
    shown = ctx.lookup.township(place.code)
    return lambda language: f"{number} {shown(language)}"


def _name_in(ctx: Context, text: str) -> str | None:
    """The name in the text; a sentence, a greeting, a yes or a no is none."""
    words = ctx.lookup.vocabulary
    said = words.manners.name(text)
    name = names.clean(said)
    is_name = any(letter.isalpha() for letter in name) and len(name) <= names.LETTERS
    is_name = is_name and bool(words.manners.rest(text))
    if not is_name or len(name.split()) > names.WORDS or words.sentences.sounds_like_one(said):
        return None
    if names.holds_number(name):
        return None
    if words.leaning.is_only(name) and name == words.manners.bare(text):
        return None
    return name


def _names_in(ctx: Context, text: str) -> tuple[str | None, str | None]:
    """The name, and the same in Latin letters where the text has both."""
    own, latin = names.with_latin(text)
    return _name_in(ctx, own), None if latin is None else _name_in(ctx, latin)


def _set_name(ctx: Context, name: str, latin: str | None) -> None:
    """The new name; what was the old one in Latin letters goes with it."""
    ctx.change(latin_name=latin)
    _set(ctx, "name", name)


def _refusal(ctx: Context, name: str | None) -> str | None:
    """What to say where the sender may not be called so; None: they may."""
    if name is None or name in (ctx.person.name, ctx.person.latin_name):
        return None
    if names.sounds_official(ctx.lookup, name):
        return OFFICIAL
    is_taken = names.TakenNames.read(ctx.connection, ctx.now).is_taken(name, ctx.person.id)
    return "profile-name-taken" if is_taken else None


def _set_kind(ctx: Context, text: str) -> bool:
    kind = _read_kind(ctx, text)
    if kind is None:
        return False
    _set(ctx, "kind", kind)
    return True


def _read_kind(ctx: Context, text: str) -> str | None:
    """A number, or the one kind that is named in so few words, with a slip in it or not."""
    number = choice(ctx, text, len(KINDS))
    if number is not None:
        return KINDS[number]
    words = ctx.lookup.vocabulary
    answer = words.manners.answer(text)
    whole = words.kind(answer)
    if whole is not None or words.sentences.ends_asking(text):
        return whole
    keys = [fold_word(word) for word in answer.split()]
    named = {words.kinds[key] for key in keys if key in words.kinds}
    if not named and len(keys) <= 2:
        named = {words.kinds[near] for key in keys for near in closest(key, list(words.kinds), most=1)}
        named |= {words.kinds[key] for key in words.kinds if not key.isascii() and keys and keys[0].startswith(key)}
    return named.pop() if len(named) == 1 and len(keys) <= ANSWER_WORDS and not _is_negated(ctx, keys) else None


def _is_negated(ctx: Context, keys: Sequence[str]) -> bool:
    return not (ctx.lookup.vocabulary.keys("no") | ctx.lookup.vocabulary.keys("contrary")).isdisjoint(keys)


def _set_township(ctx: Context, text: str, place: Township | None = None) -> bool:
    found = place or _find_place(ctx, text)
    if found is None:
        return False
    _set(ctx, "township", found.code)
    return True


def _find_place(ctx: Context, text: str) -> Township | None:
    """The township that the text names, alone or in a short sentence that says nothing else."""
    answer = ctx.lookup.vocabulary.manners.answer(text)
    words = fold(answer).split()
    found = ctx.lookup.gazetteer.find(words)
    if found is not None and found[1] == len(words):
        return found[0]
    keys = [fold_word(word) for word in words]
    if ctx.lookup.vocabulary.sentences.ends_asking(text) or len(keys) > ANSWER_WORDS or _is_negated(ctx, keys):
        return None
    lookup = ctx.lookup
    draft = read_report(answer, lookup.vocabulary, lookup.gazetteer, lookup.network.theme_words, ctx.today, None)
    is_other = draft.people is not None or draft.activity is not None or bool(draft.doubts)
    if is_other or draft.unread:  # another township beside it
        return None
    place = ctx.lookup.gazetteer.by_code[draft.township] if draft.township else None
    # In a sentence only a name that is written right: "Kayin state" is no Kayan.
    is_written = place is not None and any(fold_word(name) in fold_word(answer) for name in place.names.values())
    return place if is_written else None


def _set(ctx: Context, field: str, value: object) -> None:
    before = getattr(ctx.person, field)
    ctx.change(**{field: value})
    ctx.note("profile", f"person:{ctx.person.id}", {field: before}, {field: value})


def _show_change(ctx: Context, field: str, before: object) -> None:
    """The profile, and what it said before."""
    show(ctx, Args())
    _say_before(ctx, field, before)


def _say_before(ctx: Context, field: str, before: object) -> None:
    if before and before != getattr(ctx.person, field):
        ctx.reply("change-was", before=_shown(ctx, field, before))


def _shown(ctx: Context, field: str, value: Any) -> str | Localized:
    """A field of a profile as people read it."""
    if not value:
        return "-"
    if field == "township":
        return ctx.lookup.township(value)
    if field == "kind":
        return ctx.lookup.word(f"kind-{value}")
    if field == "language":
        return ctx.lookup.catalogs.text(value, "language-own-name")
    return _named_themes(ctx, value) if field == "themes" else str(value)


def take_back(ctx: Context, entry: Entry) -> bool:
    """UNDO of NAME, KIND, AREA, THEMES and LANG."""
    ((field, before),) = entry.before.items()
    now = getattr(ctx.person, field)
    if field == "name":
        refusal = _refusal(ctx, before)
        if refusal is not None:  # it is somebody else's meanwhile
            ctx.reply(refusal, name=before)
            return True
        if _heads(ctx) and asks_first(ctx):
            return False
        _tell_other_leaders(ctx, before)
    ctx.change(**{field: before})
    ctx.note("profile-undo", entry.subject, {field: now}, {field: before})
    ctx.reply("change-undone", before=_shown(ctx, field, before), after=_shown(ctx, field, now))
    return True


def name(ctx: Context, args: Args) -> None:
    """NAME Ma Hla; NAME မနု / Ma Nu, for texts in English too."""
    wanted, latin = _names_in(ctx, args.text)
    if wanted is None:
        raise NotRead("profile-name-unclear")
    for one in (wanted, latin):
        refusal = _refusal(ctx, one)
        if refusal is not None:
            ctx.reply(refusal, name=one)
            return
    if _heads(ctx) and asks_first(ctx):
        return
    _tell_other_leaders(ctx, wanted)
    before = ctx.person.name
    _set_name(ctx, wanted, latin)
    _show_change(ctx, "name", before)


def _heads(ctx: Context) -> bool:
    """Whether others go by the sender's name."""
    return bool(ctx.person.leads) or ctx.person.is_coordinator


def _tell_other_leaders(ctx: Context, wanted: str) -> None:
    """Who leads a group together should not wonder who that new leader is, nor take a thief for one."""
    if wanted == ctx.person.name:
        return
    others = people.in_groups(ctx.connection, ctx.person.leads, leaders=True) if ctx.person.leads else []
    codes = " ".join(sorted(ctx.person.leads))
    old_name = ctx.lookup.shown_name(ctx.person.name, ctx.person.latin_name)
    for other in others:
        if other.id != ctx.person.id:
            ctx.say(other, Kind.NOTICE, "profile-leader-renamed", name=wanted, old_name=old_name, codes=codes)


def kind(ctx: Context, args: Args) -> None:
    """KIND mobile."""
    before = ctx.person.kind
    if not _ends_letter(ctx, args.text) and _set_kind(ctx, args.text):
        _show_change(ctx, "kind", before)
    elif ctx.lookup.vocabulary.sentences.is_sentence(args.text):
        raise NotRead("profile-kind-unclear")
    else:
        ctx.ask("profile-kind", {"again": True}, "profile-kind-unclear", buttons=_kind_buttons(ctx))


def _ends_letter(ctx: Context, text: str) -> bool:
    """Whether politeness and a sentence follow KIND, as in `kind regards from all in the village`."""
    words = text.split()
    return len(words) > _FEW_WORDS and ctx.text.split()[1:2] != words[:1]


def area(ctx: Context, args: Args) -> None:
    """AREA Hpa-An, with typos and in any language of the list."""
    before = ctx.person.township
    if not _has_answer(ctx, "township"):
        ctx.reply("area-no-list")
    elif _set_township(ctx, args.text):
        _show_change(ctx, "township", before)
    elif _is_told(ctx, args.text):
        raise NotRead("help-area")
    else:
        _suggest(ctx, args.text)


def _is_told(ctx: Context, text: str) -> bool:
    """Whether the text is no township that was mistyped."""
    sentences = ctx.lookup.vocabulary.sentences
    return len(text.split()) > 3 or sentences.sounds_like_one(text) or (text.isascii() and sentences.is_sentence(text))


def themes(ctx: Context, args: Args) -> None:
    """THEMES land cit: what somebody works on."""
    lookup = ctx.lookup
    called = themes_of(lookup.network.theme_words, lookup.vocabulary, lookup.gazetteer)
    found, wrong = called.all_of([word for word in _BETWEEN_THEMES.split(args.text) if word])
    if wrong:
        word, known = wrong[0][:20], _named_themes(ctx, lookup.network.themes)
        if not found:
            raise NotRead("themes-unknown", word=word, themes=known)
        ctx.reply("themes-unknown", word=word, themes=known)
        return
    before = ctx.person.themes
    _set(ctx, "themes", list(dict.fromkeys(found)))
    _show_change(ctx, "themes", before)


def _named_themes(ctx: Context, keys: Iterable[str]) -> Localized:
    """Themes by their names."""
    names = [ctx.lookup.theme(key) for key in keys]
    return lambda language: ctx.lookup.text(language, "report-comma", {}).join(name(language) for name in names)


def lang(ctx: Context, args: Args) -> None:
    """LANG my: answers in that language from now on."""
    wanted = fold(args.text).casefold()
    languages = ctx.lookup.network.languages
    names = {own: ctx.lookup.catalogs.text(own, "language-own-name") for own in languages}
    called = {fold_word(name): own for own, name in names.items()}
    called |= {key: own for own in languages for key in ctx.lookup.vocabulary.language_names(own)}
    language = wanted if wanted in languages else called.get(fold_word(args.text))
    if language is None:
        known = ", ".join(f"{own} ({name})" for own, name in names.items())
        raise NotRead("lang-unknown", languages=known)
    before = ctx.person.language
    _set(ctx, "language", language)
    ctx.reply("lang-set")
    _say_before(ctx, "language", before)


def show(ctx: Context, _args: Args) -> None:
    """ME: the profile, and how to change it."""
    person, word = ctx.person, ctx.lookup.word
    ctx.reply(
        "profile-me",
        name=" / ".join(filter(None, (person.name, person.latin_name))) or word("no-name"),
        kind=word(f"kind-{person.kind}") if person.kind else "-",
        area=ctx.lookup.township(person.township) if person.township else "-",
        codes=listed.codes(person.groups),
        themes=_named_themes(ctx, person.themes) if person.themes else "-",
    )
