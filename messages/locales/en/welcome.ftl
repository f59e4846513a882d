# To a stranger's first text, or HELP from a link.
# segments: 2
welcome = This is the text line of { $network_name }. To take part, text JOIN and a group: { $codes }. HELP: more. STOP: no more texts.

# After START by somebody who had sent STOP; codes are their groups.
# segments: 1
start-again = Welcome back. You get texts again. Your groups: { $codes }. HELP shows what you can do.

# After STOP.
# segments: 1
stop-done = You get no more texts from us, only answers to what you text. START brings them back.
