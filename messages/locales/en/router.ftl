# Two commands are near to what was typed.
# segments: 1
which-command = Did you mean 1 { $command } or 2 { $other_command }? Text 1 or 2.

# YES without a number, and nothing was asked.
# segments: 1
nothing-asked = I did not ask anything just now. HELP shows what I can do.

# YES or NO to a question that asks for something else, such as a name or 1 or 2.
# segments: 1
yes-no-answer = My last question is still open, and needs another answer than yes or no.

# A command for members, used by one who may not.
# segments: 1
only-member = That is for members. Text JOIN and a group code.

# A command for leaders, used by one who is none (of that group).
# segments: 1
only-leader = Only a leader of the group can do that. TO and the group's code writes to them.

# A command for coordinators.
# segments: 1
only-coordinator = Only a coordinator can do that. TO COORD writes to them.

# The program failed on this text, four times; a human sees it.
# segments: 1
failed-text = Your text is kept, but I could not act on it. The coordinators see it. You need not send it again.

# To somebody who sent a contact, a poll, dice or the like over Telegram.
# segments: 1
text-unread = I can read words, photos and places only. Please write it.

# Under the answer to a text that was too long to be kept whole.
# segments: 1
text-cut = Your text was cut after { $count } letters.

# Behind another answer: what was asked before (consent) is still open.
# segments: 1
again-consent = Join { $code }? YES or NO.

# Behind another answer: what was asked before (profile-name) is still open.
# segments: 1
again-profile-name = Your name? SKIP passes.

# Behind another answer: what was asked before (profile-kind) is still open.
# segments: 1
again-profile-kind = Your kind? 1 community, 2 mobile, 3 centre. SKIP passes.

# Behind another answer: what was asked before (profile-township) is still open.
# segments: 1
again-profile-township = Your township? SKIP passes.

# Behind another answer: what was asked before (report-missing) is still open.
# segments: 1
again-report-missing = Report { $number } waits for an answer: text it, or SKIP?

# The same where a theme is asked for.
# segments: 1
again-report-missing-theme = Report { $number }: which theme? Its number or name, or SKIP.

# The same where a township is.
# segments: 1
again-report-missing-township = Report { $number }: which township? Or SKIP.

# Behind another answer: what was asked before (report-step) is still open.
# segments: 1
again-report-step = Your report is still open: answer, SKIP or UNDO?

# Behind another answer: what was asked before (announcement) is still open.
# segments: 1
again-announcement = Announcement { $number } waits: YES and the number of its text sends it, NO drops it.

# Behind another answer: what was asked before (forget) is still open.
# segments: 1
again-forget = Erase all about you? YES or NO.

# Behind another answer: what was asked before (plan-done) is still open.
# segments: 1
again-plan-done = Is { $ref } done? YES or NO.

# Under the answer to a change: what it was before, and the command that takes the change back.
# segments: 1
change-was = Was { $before }: UNDO.

# To whom sent UNDO PRO3, an item on which they changed nothing within a day.
# segments: 1
undo-item-none = You changed nothing on { $ref } within a day. PLAN shows how it stands.

# After UNDO: what it is again (before), and what it is no longer.
# segments: 1
change-undone = Taken back: { $before } again, not { $after }.

# After UNDO of something that is no longer as it was then: somebody was let in again, or leads no more.
# segments: 1
undo-gone = That is no longer so: there is nothing to take back.

# To START, or to UNDO and FIX without a number, that came behind a text which the same person sent later.
# segments: 1
out-of-order = Your texts came in another order than you sent them, so this one changes nothing. Text it again if you still mean it.

# Beside what is said to another text: whose report that was is still asked.
# segments: 1
again-report-whose = Whose report was it? The whole name, or NO.
