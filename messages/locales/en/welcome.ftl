# To a stranger's first text, or HELP from a link.
# segments: 2
welcome = This is the text line of { $network_name }. To take part, text JOIN and a group: { $codes }. HELP: more. STOP: no more texts.

# The same where no group is open to all.
# segments: 1
welcome-closed = { $network_name }: to take part, text JOIN and the code that you were given. HELP: more. STOP: no more texts.

# To a stranger whose text says something: it is shown to the coordinators once a day.
# segments: 2
welcome-kept = A coordinator of { $network_name } will read this. To take part, text JOIN and a group: { $codes }. STOP: no more texts.

# The same where no group is open to all, and under what says that they wait to be let in.
# segments: 1
welcome-read = A coordinator will read this. The answer comes here.

# To somebody known who is in no group and sends a report.
# segments: 1
report-no-group = Only reports of members count. Text JOIN and a group: { $codes }.

# The same where the leaders of a group are asked to let them in.
# segments: 1
report-waits = Only reports of members count: the leaders of { $code } have not decided yet.

# After START by somebody who had sent STOP; codes are their groups.
# segments: 1
start-again = Welcome back. You get texts again. Your groups: { $codes }. HELP shows what you can do.

# After START by a member who had not sent STOP; codes are their groups.
# segments: 1
start-already = You get our texts. Your groups: { $codes }. HELP shows what you can do.

# Under what greets somebody who had sent STOP.
# segments: 1
stop-holds = You sent STOP, so only answers reach you. START brings our texts back.

# Under the answer to /start on Telegram: the address by which the network file and the office name somebody.
# segments: 1
start-address = You are { $address }.

# After STOP.
# segments: 1
stop-done = You get no more texts from us, only answers to what you text. START brings them back.

# After STOP by a leader or coordinator from an SMS number: alerts end only with the number.
# segments: 1
stop-but-alerts = You get no more texts, only answers and alerts. YES { $secret } ends alerts too, but for cries for help. START brings all back.

# After STOP by a leader or coordinator.
# segments: 1
stop-all-but-calls = You get no more texts from us, only answers, and cries for help of your members. START brings all back.
