"""Every page, in the order of the menu. A new one is a file, a template and a line here."""

from bot.web.pages import (
    announcements,
    delivery,
    digest,
    groups,
    importing,
    inbox,
    keys,
    log,
    members,
    network,
    network_beside,
    papers,
    plan,
    reports,
    texts,
    today,
)
from bot.web.pages.visit import Page
from handlers.core.declare import Who

PAGES: tuple[Page, ...] = (
    Page("today", "page-today", today.show),
    Page("inbox", "page-inbox", inbox.show, acts={"take-in": inbox.take_in}),
    Page("members", "page-members", members.show),
    Page(
        "import",
        "page-import",
        importing.show,
        Who.COORDINATOR,
        {"preview": importing.preview, "load": importing.load, "wrong": importing.wrong_rows},
        under="members",
        most_form=importing.MOST_FORM,
    ),
    Page("reports", "page-reports", reports.show),
    Page("plan", "page-plan", plan.show),
    Page("papers", "page-papers", papers.show),
    Page("announcements", "page-announcements", announcements.show),
    Page("groups", "page-groups", groups.show, acts={"invite": groups.invite}),
    Page("digest", "page-digest", digest.show),
    Page(
        "delivery",
        "page-delivery",
        delivery.show,
        Who.COORDINATOR,
        {"retry": delivery.retry, "drop": delivery.drop},
    ),
    Page(
        "network",
        "page-network",
        network.show,
        Who.COORDINATOR,
        {
            "check": network.check,
            "fill": network.fill,
            "edit": network.edit,
            "save": network.save,
            "back": network.put_back,
            "download": network.download,
            "look": network_beside.look,
        },
        most_form=network.MOST_FORM,
    ),
    Page("log", "page-log", log.show, Who.COORDINATOR),
    Page("keys", "page-keys", keys.show, Who.COORDINATOR, {"make": keys.make, "revoke": keys.revoke}),
    Page("texts", "page-texts", texts.show),
)
