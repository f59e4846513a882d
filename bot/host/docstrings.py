"""Letting go of docstrings: they are for people who read the source, and 5 MB of what `lanpya run` keeps for months.

Python itself leaves them out with `-OO`, but with all `assert`, and by compiling every module anew where nobody may
write beside the installed ones.
"""

from abc import ABCMeta
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from enum import EnumType
from opcode import opmap
from types import FunctionType, ModuleType
from typing import Any

_WORTH = 200  # letters of a docstring that is worth the time: a third of them have more, which are three quarters
# A function's docstring is its first constant. These would take it for something else: the same words in its body.
_TAKES_FIRST = tuple(bytes((opmap[name], 0)) for name in ("LOAD_CONST", "RETURN_CONST") if name in opmap)


def forget_docstrings(objects: Iterable[object]) -> None:
    """The long ones of the functions, classes and modules among these."""
    for one in objects:
        forget = _FORGET.get(type(one))  # not isinstance, which takes as long as all the rest
        if forget is not None and isinstance(one.__doc__, str) and len(one.__doc__) > _WORTH:
            forget(one)


def _of_function(function: FunctionType) -> None:
    code, docstring = function.__code__, function.__doc__
    function.__doc__ = None
    if code.co_consts[:1] == (docstring,) and not any(one in code.co_code for one in _TAKES_FIRST):
        function.__code__ = code.replace(co_consts=(None, *code.co_consts[1:]))


def _of_named(named: type | ModuleType) -> None:
    with suppress(TypeError):  # of a class written in C
        named.__doc__ = None


_FORGET: Mapping[type, Callable[[Any], None]] = {
    FunctionType: _of_function,
    **dict.fromkeys((type, ABCMeta, EnumType, ModuleType), _of_named),
}
