"""Every table. Queries stand in the module of their topic; changes of shape in `migrations/`."""

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ColumnElement,
    Date,
    Float,
    ForeignKey,
    FromClause,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    literal_column,
    text,
)

from storage.columns import Moment

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _partial_index(name: str, *columns: Column[Any], where: str) -> None:
    """An index of some rows alone; PostgreSQL's, too, is made by a migration, and to name it here would load 2 MB."""
    Index(name, *columns, sqlite_where=text(where))


inbox = Table(
    "inbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("channel", String(40), nullable=False),
    Column("provider_id", String(200), nullable=False),
    Column("address", String(80), nullable=False),
    Column("text", Text, nullable=False),
    Column("sent_at", Moment),
    Column("received_at", Moment, nullable=False),
    Column("acts_at", Moment, nullable=False),  # when it counts: sent, where that can be believed
    Column("is_doubtful", Boolean, nullable=False, default=False),  # the sent time was not believed
    Column("media", JSON(none_as_null=True)),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("edits", String(200)),
    Column("language", String(10)),
    Column("may_be_double", Boolean, nullable=False, default=False),  # its phone may bring it under two ids
    Column("state", String(10), nullable=False, default="waiting"),  # waiting, done, failed, dropped, double
    Column("attempts", Integer, nullable=False, default=0),
    Column("reason", Text),
    Column("handled_at", Moment),
    Column("is_answer", Boolean, nullable=False, server_default=false()),  # it answered a question, or turned a page
    Column("answer_marks", Text),  # by which its answers are known that come back; NULL: it was not answered
    Column("rests_until", Moment),  # its sender was told that answers rest until then
    UniqueConstraint("channel", "provider_id"),
)
_partial_index(
    "ix_inbox_waiting",
    inbox.c.acts_at,
    inbox.c.id,
    where="state = 'waiting'",
)
_partial_index(
    "ix_inbox_failed",
    inbox.c.id,
    where="state = 'failed'",
)
_partial_index(  # what an address said before
    "ix_inbox_done",
    inbox.c.address,
    inbox.c.handled_at,
    where="state = 'done'",
)
_partial_index(  # what an address was answered of late, answered by it alone: few, where somebody floods
    "ix_inbox_answered",
    inbox.c.address,
    inbox.c.handled_at,
    inbox.c.answer_marks,
    inbox.c.rests_until,
    where="answer_marks IS NOT NULL",
)
_partial_index(
    "ix_inbox_double",
    inbox.c.handled_at,
    where="state = 'double'",
)
Index("ix_inbox_channel", inbox.c.channel, inbox.c.received_at)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("dedupe_key", String(200), nullable=False, unique=True),
    Column("scheme", String(20), nullable=False),
    Column("address", String(80), nullable=False),
    Column("person_id", Integer),
    Column("kind", String(20), nullable=False),
    Column("priority", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("language", String(10), nullable=False),
    Column("segments", Integer, nullable=False),
    Column("buttons", JSON(none_as_null=True)),
    Column("files", JSON(none_as_null=True)),
    Column("parts", JSON(none_as_null=True)),  # of several that became one: the key of each, its first line, its lines
    Column("inbox_id", Integer),
    Column("announcement_id", Integer),
    Column("state", String(10), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("expires_at", Moment),
    Column("lease_until", Moment),
    Column("attempts", Integer, nullable=False, default=0),
    Column("channel", String(40)),
    Column("provider_id", String(200)),
    Column("sent_at", Moment),
    Column("reason", Text),
    Column("price", Float),  # what the provider asked for it, where it tells
    Column("currency", String(3)),
)
_partial_index(
    "ix_outbox_queued",
    outbox.c.scheme,
    outbox.c.priority,
    outbox.c.id,
    where="state = 'queued'",
)
_partial_index(  # which loses its use next, of those that lose it at all
    "ix_outbox_expiring",
    outbox.c.expires_at,
    where="state = 'queued' AND expires_at IS NOT NULL",
)
_partial_index(
    "ix_outbox_sending",
    outbox.c.lease_until,
    where="state = 'sending'",
)
_partial_index(  # which answers were put aside: later ones of the same conversation wait behind them
    "ix_outbox_aside",
    outbox.c.address,
    where="state = 'queued' AND kind = 'reply' AND reason IS NOT NULL",
)
_partial_index(
    "ix_outbox_parts",
    outbox.c.id,
    where="state = 'queued' AND parts IS NOT NULL",
)
_partial_index(
    "ix_outbox_provider",
    outbox.c.channel,
    outbox.c.provider_id,
    where="provider_id IS NOT NULL",
)
_partial_index(
    "ix_outbox_announcement",
    outbox.c.announcement_id,
    outbox.c.state,
    where="announcement_id IS NOT NULL",
)
_partial_index(
    "ix_outbox_failed",
    outbox.c.sent_at,
    where="state IN ('failed', 'unknown')",
)
_partial_index(  # what a channel took in an hour, a day or a month, and what that cost; answered by the index alone
    "ix_outbox_sent",
    outbox.c.sent_at,
    outbox.c.channel,
    outbox.c.segments,
    where="sent_at IS NOT NULL",
)
_partial_index(  # when one left over a channel last
    "ix_outbox_left",
    outbox.c.channel,
    outbox.c.sent_at,
    where="state IN ('sent', 'delivered')",
)

# Written into the SQL: with a bound state SQLite would plan the statement anew for each run, to see whether the
# partial index fits.
IS_WAITING = inbox.c.state == literal_column("'waiting'")
HAS_FAILED = inbox.c.state == literal_column("'failed'")
IS_DOUBLE = inbox.c.state == literal_column("'double'")
IS_QUEUED = outbox.c.state == literal_column("'queued'")
IS_SENDING = outbox.c.state == literal_column("'sending'")
DID_NOT_LEAVE = text("state IN ('failed', 'unknown')")  # of the outbox, in the words of its index
HAS_LEFT = text("state IN ('sent', 'delivered')")  # the same

HAS_WORDS = outbox.c.text != ""  # erasing a person empties what they and others were told: that never leaves again


def is_aside(those: FromClause) -> ColumnElement[bool]:
    """Answers that are to leave and were put back: in the words of their index, without which they are not found."""
    one = those.c
    return (one.state == literal_column("'queued'")) & (one.kind == literal_column("'reply'")) & one.reason.is_not(None)


timers = Table(
    "timers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String(120), nullable=False, unique=True),
    Column("kind", String(40), nullable=False),
    Column("due_at", Moment, nullable=False, index=True),
    Column("set_at", Moment),  # None: before it was written down
    Column("data", JSON(none_as_null=True), nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("reason", Text),
)

channel_states = Table(  # each channel as it was when it last changed
    "channel_states",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("scheme", String(20), nullable=False),
    Column("pace", JSON(none_as_null=True), nullable=False),
    Column("problem", Text),
    Column("since", Moment, nullable=False),
)

outages = Table(  # what people were told of each channel
    "outages",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("since", Moment),
    Column("told_at", Moment),
    Column("ended_at", Moment),
    Column("spoke_at", Moment),
)

early_reports = Table(  # what providers said of texts that were not noted as sent yet
    "early_reports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("of", String(32), nullable=False),  # a digest of the channel and the provider's id, which may be long
    Column("state", String(10), nullable=False),
    Column("reason", Text),
    Column("price", Float),
    Column("currency", String(3)),
    Column("received_at", Moment, nullable=False),
    UniqueConstraint("of", "state"),
)

erasures = Table(  # who was erased here, and not yet everywhere
    "erasures",
    metadata,
    Column("person_id", Integer, primary_key=True, autoincrement=False),
    Column("addresses", JSON(none_as_null=True), nullable=False),
    Column("texts", JSON(none_as_null=True), nullable=False),
    Column("first_inbox", Integer, nullable=False),
    Column("first_outbox", Integer, nullable=False),
    Column("until", Moment, nullable=False),
)

link_codes = Table(  # codes that join two addresses into one person
    "link_codes",
    metadata,
    Column("person_id", Integer, primary_key=True, autoincrement=False),  # who asked for it
    Column("digits", String(10), nullable=False),
    Column("address", String(80), nullable=False),
    Column("until", Moment, nullable=False),
)

merges = Table(  # who was made one with whom of late, and what each had before
    "merges",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kept_id", Integer, nullable=False, index=True),
    Column("merged_at", Moment, nullable=False),
    Column("record", JSON(none_as_null=True), nullable=False),
)

notes = Table(  # single values to remember: the newest moment seen, a secret, what coordinators were told
    "notes",
    metadata,
    Column("key", String(60), primary_key=True),
    Column("value", JSON),
)

networks = Table(
    "networks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("toml", Text, nullable=False),
    Column("townships", Text, nullable=False),
    Column("loaded_at", Moment, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(60)),
    Column("latin_name", String(60)),  # the same name in Latin letters, for texts that have no others
    Column("language", String(10)),
    Column("kind", String(20)),
    Column("township", String(20)),
    Column("themes", String(200), nullable=False, default=""),
    Column("organisation", String(80)),
    Column("is_coordinator", Boolean, nullable=False, default=False),
    Column("writes_zawgyi", Boolean, nullable=False, default=False),
    Column("consented_at", Moment),
    Column("stopped_at", Moment),
    Column("alerts_stopped_at", Moment),
    Column("created_at", Moment, nullable=False),
    Column("heard_at", Moment),  # by a text from none of their addresses, as on the page: see `HEARD_AT`
    Column("lost_at", Moment),  # their phone was taken: nothing goes to them, nothing from them acts
    Column("blocked_at", Moment),  # they were put out of the network
)

addresses = Table(
    "addresses",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("address", String(80), nullable=False, unique=True),
    Column("scheme", String(20), nullable=False),
    Column("person_id", Integer, ForeignKey("people.id"), nullable=False, index=True),
    Column("used_at", Moment),
    Column("is_current", Boolean, nullable=False, default=True),  # where texts to this person go
    Column("channel", String(40)),  # over which texts came from here last
    Column("dead_at", Moment),
    Column("dead_reason", String(40)),
)
_partial_index(
    "ix_addresses_current",
    addresses.c.person_id,
    addresses.c.address,
    where="is_current",
)

groups = Table(
    "groups",
    metadata,
    Column("code", String(20), primary_key=True),
    Column("is_retired", Boolean, nullable=False, default=False),
)

memberships = Table(
    "memberships",
    metadata,
    Column("code", String(20), ForeignKey("groups.code"), nullable=False),
    Column("person_id", Integer, ForeignKey("people.id"), nullable=False, index=True),
    Column("is_leader", Boolean, nullable=False, default=False),
    Column("joined_at", Moment, nullable=False),
    Column("leads_since", Moment),  # of a leader; none: not known
    PrimaryKeyConstraint("code", "person_id"),
)
_partial_index(
    "ix_memberships_leaders",
    memberships.c.code,
    memberships.c.person_id,
    where="is_leader = 1",
)

join_requests = Table(
    "join_requests",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", String(20), ForeignKey("groups.code"), nullable=False),
    Column("person_id", Integer, ForeignKey("people.id"), nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("decided_at", Moment),
    Column("decided_by", Integer),
    Column("is_granted", Boolean),
)

invites = Table(
    "invites",
    metadata,
    Column("code", String(20), ForeignKey("groups.code"), nullable=False),
    Column("secret", String(20), nullable=False),
    Column("created_by", Integer),
    Column("created_at", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    Column("uses", Integer),  # for how many; None: for all who come until then
    Column("used", Integer, nullable=False),
    PrimaryKeyConstraint("code", "secret"),
)

questions = Table(  # what the bot asked each person last
    "questions",
    metadata,
    Column("person_id", Integer, ForeignKey("people.id"), primary_key=True),
    Column("kind", String(40), nullable=False),
    Column("data", JSON(none_as_null=True), nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
)

pages = Table(  # what MORE sends next
    "pages",
    metadata,
    Column("person_id", Integer, ForeignKey("people.id"), primary_key=True),
    Column("texts", JSON(none_as_null=True), nullable=False),
    Column("kept_at", Moment),  # None: before it was written down
)

reports = Table(
    "reports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person_id", Integer, ForeignKey("people.id"), nullable=False),
    Column("theme", String(40)),
    Column("activity", String(40)),
    Column("women", Integer),
    Column("men", Integer),
    Column("people", Integer),
    Column("township", String(20)),
    Column("day", Date, nullable=False),
    Column("note", Text, nullable=False, default=""),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("media", JSON(none_as_null=True)),
    Column("is_doubtful", Boolean, nullable=False, default=False),
    Column("reported_at", Moment, nullable=False),
    Column("inbox_id", Integer),
    Column("withdrawn_at", Moment),
)
Index("ix_reports_reported", reports.c.reported_at)
Index("ix_reports_day", reports.c.day)
Index("ix_reports_theme", reports.c.theme, reports.c.day)
Index("ix_reports_person", reports.c.person_id, reports.c.day)
_partial_index(  # how many are of each township
    "ix_reports_township",
    reports.c.township,
    reports.c.day,
    where="withdrawn_at IS NULL",
)

plans = Table(
    "plans",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", String(20), ForeignKey("groups.code"), nullable=False, index=True),
    Column("first_day", Date, nullable=False),
    Column("days", Integer, nullable=False),
    Column("begun_by", Integer),
    Column("begun_at", Moment, nullable=False),
)

items = Table(
    "items",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("plan_id", Integer, ForeignKey("plans.id"), nullable=False, index=True),
    Column("code", String(20), nullable=False, index=True),
    Column("number", Integer, nullable=False),  # within its plan
    Column("due_day", Date, nullable=False),
    Column("texts", JSON(none_as_null=True), nullable=False),  # by language; "" is what a leader wrote
    Column("owner_id", Integer, index=True),
    Column("state", String(10), nullable=False, default="open"),  # open, done, dropped, left
    Column("closed_at", Moment),
    Column("reason", Text),
)
Index("ix_items_number", items.c.plan_id, items.c.number, unique=True)

item_notes = Table(
    "item_notes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("item_id", Integer, ForeignKey("items.id"), nullable=False, index=True),
    Column("person_id", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("noted_at", Moment, nullable=False),
)

announcements = Table(
    "announcements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("author_id", Integer, ForeignKey("people.id"), nullable=False),
    Column("author_address", String(80), nullable=False),
    Column("audience", String(200), nullable=False),
    Column("text", Text, nullable=False),
    Column("is_urgent", Boolean, nullable=False, default=False),
    Column("state", String(10), nullable=False),  # preview, sent, dropped
    Column("created_at", Moment, nullable=False),
    Column("sent_at", Moment),
)

proofs = Table(  # random numbers that are shown to those alone who may text them back: YES 4821, REPLY 3094
    "proofs",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(20), nullable=False),
    Column("subject_id", Integer, nullable=False),
    Column("until", Moment, nullable=False),
    UniqueConstraint("kind", "subject_id"),
)

echoes = Table(  # acts in somebody's name that wait for a YES from the address that they came from
    "echoes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("address", String(80), nullable=False, index=True),
    Column("person_id", Integer, ForeignKey("people.id"), nullable=False),
    Column("text", Text, nullable=False),
    Column("opens_plan", Boolean, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("done_at", Moment),
)

borrowed_reports = (
    Table(  # reports for somebody else, by another member's phone, that wait for their YES or a coordinator's
        "borrowed_reports",
        metadata,
        Column("id", Integer, primary_key=True, autoincrement=False),
        Column("person_id", Integer, ForeignKey("people.id"), nullable=False, index=True),
        Column("lender_id", Integer, ForeignKey("people.id"), nullable=False),
        Column("draft", JSON(none_as_null=True), nullable=False),
        Column("sent_at", Moment, nullable=False),
        Column("inbox_id", Integer),
    )
)

quote_permissions = Table(  # what authors were asked and said: whether words of a report may be quoted to others
    "quote_permissions",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("report_id", Integer, ForeignKey("reports.id"), nullable=False, unique=True),
    Column("person_id", Integer, ForeignKey("people.id"), nullable=False, index=True),
    Column("asked_by", Integer, nullable=False),
    Column("seal", String(64), nullable=False),
    Column("is_given", Boolean),
    Column("asked_at", Moment, nullable=False),
    Column("photo_seal", String(64)),  # of the photos that were asked for; none: of words alone
    Column("is_photo_given", Boolean),
)

shown_photos = Table(  # photos that authors let others see, as others see them: small, and the picture alone
    "shown_photos",
    metadata,
    Column("file", String(40), primary_key=True),  # what it was made from, by its name in the folder
    Column("inbox_id", Integer, nullable=False),  # the text that it came with
    Column("report_id", Integer, ForeignKey("reports.id"), nullable=False, index=True),
    Column("content", LargeBinary),  # none: the file is no picture that can be shown
    Column("digest", String(64)),
)

forget_requests = Table(  # who asked, from an address that proves nothing, to be erased; it waits a day
    "forget_requests",
    metadata,
    Column("person_id", Integer, ForeignKey("people.id"), primary_key=True),
    Column("address", String(80), nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("held_by", Integer),  # the number by which a coordinator lets a flood of them go on; None: it is in none
)

attempts = Table(  # wrong numbers and codes, and welcomes, of two days, by address, in a form that tells nobody whose
    "attempts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sender", String(32), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("at", Moment, nullable=False, index=True),
)

put_out = Table(  # who was put out of a group, or ("") of the network, by address, in a form that tells nobody who
    "put_out",
    metadata,
    Column("sender", String(32), nullable=False),
    Column("code", String(20), nullable=False),
    Column("put_out_at", Moment, nullable=False),
    Column("put_out_by", Integer),  # a person; None: the command line
    Column("told_at", Moment),
    PrimaryKeyConstraint("sender", "code"),
)

codes = Table(  # the small numbers of announcements and join requests; rows stay, so that none comes again
    "codes",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("kind", String(20), nullable=False),
)

shares = Table(  # what leaders said of their group's week, the last of each group
    "shares",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", String(20), ForeignKey("groups.code"), nullable=False, unique=True),
    Column("person_id", Integer, ForeignKey("people.id"), nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("said_at", Moment, nullable=False),
)

collected = Table(  # who did or said what, to be told later in one text, or once another says the same; no words
    "collected",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("subject_id", Integer, nullable=False),  # an announcement, an item or a person
    Column("person_id", Integer, ForeignKey("people.id"), nullable=False, index=True),
    Column("text_id", Integer),  # what they wrote: a thread's text, or an item's note
    Column("what", String(10)),  # done, late, note or dropped
    Column("old_day", Date),
    Column("new_day", Date),
)
Index("ix_collected_subject", collected.c.kind, collected.c.subject_id)

logins = Table(  # who asked to sign in on the page: a code and a link, each good once, as digests
    "logins",
    metadata,
    Column("person_id", Integer, ForeignKey("people.id"), primary_key=True),
    Column("code", String(64)),
    Column("link", String(64), nullable=False),
    Column("until", Moment, nullable=False),
)

sessions = Table(  # who is signed in on the page; the key is a digest of what their browser holds
    "sessions",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("person_id", Integer, ForeignKey("people.id"), nullable=False, index=True),
    Column("begun_at", Moment, nullable=False),
    Column("used_at", Moment, nullable=False),
)

api_keys = (
    Table(  # what other programs read and text with, in a person's name; the key itself is kept as a digest alone
        "api_keys",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("name", String(60), nullable=False, unique=True),
        Column("person_id", Integer, ForeignKey("people.id"), nullable=False, index=True),
        Column("digest", String(64), nullable=False, unique=True),
        Column("prefix", String(20), nullable=False),  # how it begins, to tell one from another
        Column("scopes", JSON(none_as_null=True), nullable=False),
        Column("is_of_page", Boolean, nullable=False),  # made by whoever was signed in there, for themselves
        Column("made_at", Moment, nullable=False),
        Column("used_at", Moment),
    )
)

hooks = Table(  # which other programs are told of what
    "hooks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("url", String(300), nullable=False),
    Column("secret", String(80), nullable=False),  # in clear: what is told is signed with it
    Column("events", JSON(none_as_null=True), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("ended_at", Moment),  # the row stays, so that its number, an address, never is another's
)

calendar_links = Table(  # at which addresses calendars read plans: the token is a digest of what their owner was shown
    "calendar_links",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("token", String(64), nullable=False, unique=True),
    Column("person_id", Integer, ForeignKey("people.id"), nullable=False, index=True),
    Column("code", String(20)),  # a group's plan; None: those of all groups that the person answers for
    Column("made_at", Moment, nullable=False),
)

threads = Table(  # texts that a human answers: REPLY <number>
    "threads",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person_id", Integer, ForeignKey("people.id"), nullable=False, index=True),
    Column("code", String(20)),  # a group's leaders; None: the coordinators
    Column("announcement_id", Integer),
    Column("to_person_id", Integer),  # the announcement's author
    Column("opened_at", Moment, nullable=False),
    Column("answered_at", Moment),
)

thread_texts = Table(
    "thread_texts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("thread_id", Integer, ForeignKey("threads.id"), nullable=False, index=True),
    Column("person_id", Integer, ForeignKey("people.id"), nullable=False),
    Column("text", Text, nullable=False),
    Column("inbox_id", Integer),
    Column("written_at", Moment, nullable=False),
)

cuts = Table(  # texts that were too long to be sent whole, and how much of each its readers have
    "cuts",
    metadata,
    Column("text_id", Integer, ForeignKey("thread_texts.id"), nullable=False),
    Column("person_id", Integer, ForeignKey("people.id"), nullable=False, index=True),
    Column("letters", Integer, nullable=False),
    PrimaryKeyConstraint("text_id", "person_id"),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("person_id", Integer),
    Column("action", String(40), nullable=False),
    Column("subject", String(80), nullable=False),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
)
Index("ix_audit_person", audit.c.person_id, audit.c.at)
