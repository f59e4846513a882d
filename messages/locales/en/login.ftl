# LOGIN and LOGOUT: signing in on the coordinators' page.

# The answer to LOGIN: a link that opens the page, and a code to type there instead; each is good once.
# segments: 1
login-link = Sign in within { $minutes } minutes, once: { $link } or code { $secret }. Did you not ask? Do nothing.

# The same where no link leads to the page from elsewhere: it is open on the office's laptop alone.
# segments: 1
login-code = Code for the page: { $secret }, once, within { $minutes } minutes. Did you not ask? Do nothing.

# The answer to LOGIN where the page is not switched on.
# segments: 1
login-no-page = There is no page here.

# The answer to LOGOUT ALL.
# segments: 1
logout-done = You are signed out of the page everywhere.
