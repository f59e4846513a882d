"""A network that is silent to strangers: they are answered JOIN with a group's code, and nothing else."""

from handlers.core.context import Context
from handlers.people.join import CONSENT
from messages.envelope import Kind
from storage.questions import Question


def withhold(ctx: Context, asked: Question | None) -> None:
    """Take back the answers to a stranger; `asked`: what they were asked before this text. Alerts leave as ever."""
    joins = {question.kind for question in (asked, ctx.question) if question is not None}
    is_known = ctx.person.is_member or ctx.person.consented_at is not None
    if not ctx.lookup.network.is_silent or is_known or CONSENT in joins:
        return
    says = ctx.gathered.says
    says[:] = [say for say in says if say.to.id != ctx.person.id or say.kind is not Kind.REPLY]
