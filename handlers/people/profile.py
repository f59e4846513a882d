"""Who somebody is: name, language, kind, area, themes; asked one a text after joining."""

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.core.answers import choice, is_skip
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.lookup import Localized, Word
from handlers.reading.places import Township
from handlers.reading.words import KINDS
from messages.fold import fold

STEPS = ("name", "kind", "township")  # what a new member is asked, in this order
NAME_LETTERS = 30


def ask_next(ctx: Context, step: str | None) -> None:
    """Ask for the first thing from `step` on that is not known; None, or nothing left: the greeting."""
    steps = STEPS[STEPS.index(step) :] if step else ()
    missing = next((one for one in steps if getattr(ctx.person, one) is None), None)
    if missing is None:
        ctx.reply("profile-ready")
        return
    buttons = _kind_buttons(ctx) if missing == "kind" else ()
    ctx.ask(f"profile-{missing}", {}, f"profile-ask-{missing}", buttons=buttons)


def _kind_buttons(ctx: Context) -> Sequence[Word]:
    return [*(ctx.lookup.word(f"kind-{kind}") for kind in KINDS), ctx.lookup.word("button-skip")]


def _after(step: str) -> str | None:
    place = STEPS.index(step) + 1
    return STEPS[place] if place < len(STEPS) else None


def answer_name(ctx: Context, _data: Mapping[str, Any], text: str) -> bool:
    """Any text is a name, but SKIP."""
    return _answer(ctx, "name", text, is_skip(ctx, text) or _set_name(ctx, text))


def answer_kind(ctx: Context, _data: Mapping[str, Any], text: str) -> bool:
    """A number, or a word for the kind."""
    return _answer(ctx, "kind", text, is_skip(ctx, text) or _set_kind(ctx, text))


def answer_township(ctx: Context, data: Mapping[str, Any], text: str) -> bool:
    """A township, or the number of one that was suggested."""
    offered: list[str] = data.get("offered", [])
    chosen = choice(text, len(offered))
    place = ctx.lookup.gazetteer.by_code[offered[chosen]] if chosen is not None else None
    return _answer(ctx, "township", text, is_skip(ctx, text) or _set_township(ctx, text, place))


def _answer(ctx: Context, step: str, text: str, is_settled: bool) -> bool:
    """Go on to the next step, or leave a long text that is no answer to a human."""
    if not is_settled:
        return len(text.split()) <= 3 and _again(ctx, step, text)
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
    data = {"offered": [place.code for place in places], "again": True}
    lines = [_numbered(ctx, number, place) for number, place in enumerate(places, 1)]
    ctx.ask("profile-township", data, "area-unknown", word=fold(text)[:20])
    ctx.reply("area-choices", lines=lines, buttons=[str(number) for number in range(1, len(places) + 1)])


def _numbered(ctx: Context, number: int, place: Township) -> Localized:
    shown = ctx.lookup.township(place.code)
    return lambda language: f"{number} {shown(language)}"


def _set_name(ctx: Context, text: str) -> bool:
    name = " ".join(text.split())
    if not name or len(name) > NAME_LETTERS or not any(letter.isalpha() for letter in name):
        return False
    _set(ctx, "name", name)
    return True


def _set_kind(ctx: Context, text: str) -> bool:
    number = choice(text, len(KINDS))
    kind = KINDS[number] if number is not None else ctx.lookup.vocabulary.kind(fold(text))
    if kind is None:
        return False
    _set(ctx, "kind", kind)
    return True


def _set_township(ctx: Context, text: str, place: Township | None = None) -> bool:
    found = place or _find_place(ctx, text)
    if found is None:
        return False
    _set(ctx, "township", found.code)
    return True


def _find_place(ctx: Context, text: str) -> Township | None:
    words = fold(text).split()
    found = ctx.lookup.gazetteer.find(words)
    return found[0] if found is not None and found[1] == len(words) else None


def _set(ctx: Context, field: str, value: object) -> None:
    before = getattr(ctx.person, field)
    ctx.change(**{field: value})
    ctx.note("profile", f"person:{ctx.person.id}", {field: before}, {field: value})


def name(ctx: Context, args: Args) -> None:
    """NAME Ma Hla."""
    if _set_name(ctx, args.text):
        show(ctx, args)
    else:
        ctx.reply("profile-name-unclear")


def kind(ctx: Context, args: Args) -> None:
    """KIND mobile."""
    if _set_kind(ctx, args.text):
        show(ctx, args)
    else:
        ctx.ask("profile-kind", {"again": True}, "profile-kind-unclear", buttons=_kind_buttons(ctx))


def area(ctx: Context, args: Args) -> None:
    """AREA Hpa-An, with typos and in any language of the list."""
    if _set_township(ctx, args.text):
        show(ctx, args)
    else:
        _suggest(ctx, args.text)


def themes(ctx: Context, args: Args) -> None:
    """THEMES land cit: what somebody works on."""
    words = [word.strip(",.;") for word in args.text.split()]
    found = {word: _theme(ctx, word) for word in words if word}
    wrong = [word for word, key in found.items() if key is None]
    if wrong:
        ctx.reply("themes-unknown", word=wrong[0][:20], themes=" ".join(ctx.lookup.network.themes))
        return
    _set(ctx, "themes", list(dict.fromkeys(key for key in found.values() if key)))
    show(ctx, args)


def _theme(ctx: Context, word: str) -> str | None:
    wanted = fold(word).casefold()
    for key, names in ctx.lookup.network.themes.items():
        if wanted == key or wanted in (name.casefold() for name in names.values()):
            return key
    return None


def lang(ctx: Context, args: Args) -> None:
    """LANG my: answers in that language from now on."""
    wanted = fold(args.text).casefold()
    languages = ctx.lookup.network.languages
    names = {own: ctx.lookup.catalogs.text(own, "language-own-name") for own in languages}
    called = {name.casefold(): own for own, name in names.items()}
    language = wanted if wanted in languages else called.get(wanted)
    if language is None:
        known = ", ".join(f"{own} ({name})" for own, name in names.items())
        ctx.reply("lang-unknown", languages=known)
        return
    _set(ctx, "language", language)
    ctx.reply("lang-set")


def show(ctx: Context, _args: Args) -> None:
    """ME: the profile, and how to change it."""
    person, word = ctx.person, ctx.lookup.word
    ctx.reply(
        "profile-me",
        name=person.name or word("no-name"),
        kind=word(f"kind-{person.kind}") if person.kind else "-",
        area=ctx.lookup.township(person.township) if person.township else "-",
        codes=" ".join(sorted(person.groups)) or "-",
        themes=" ".join(person.themes) or "-",
    )
