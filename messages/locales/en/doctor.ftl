# What `lanpya doctor` finds, in the terminal and on the page, and what to do about it (do-...): no text of it is sent.

# Two sentences, one after the other.
# segments: 1
doctor-two = { $reason } { $text }

# What was found.
# segments: 1
doctor-not-looked = This could not be looked at ({ $reason }).

# What to do about it.
# segments: 1
doctor-do-debug = LANPYA_LOG_LEVEL=debug lanpya doctor shows why.

# What was found.
# segments: 1
doctor-settings = The settings can be read.

# The settings are wrong. $lines: how, in English.
# segments: 1
doctor-settings-broken = { $lines }

# What to do about it.
# segments: 1
doctor-do-settings = Mend { $path } or the environment; .env.example explains every setting.

# What to do about it.
# segments: 1
doctor-do-install = Install Lanpya again.

# What was found.
# segments: 1
doctor-catalogs = The bot speaks { $list }.

# What was found.
# segments: 1
doctor-catalogs-broken = The words of the bot cannot be read: { $reason }

# What was found.
# segments: 1
doctor-catalogs-some = Some languages cannot be read.

# What was found.
# segments: 1
doctor-network-file = { $path } is good: { $count } groups.

# What was found.
# segments: 1
doctor-network-file-missing = There is no network file { $path }.

# What to do about it.
# segments: 1
doctor-do-network-file-missing = lanpya init writes one; LANPYA_NETWORK names another. What was loaded before stays in force.

# $line: the first mistake of the network file, $count: how many others there are.
# segments: 1
doctor-network-file-mistakes = { $line }{ $count ->
        [0] {""}
       *[other] {" "}and { $count } more
    }.

# What to do about it.
# segments: 1
doctor-do-network-file = lanpya network check { $path } shows all.

# What was found.
# segments: 1
doctor-network-file-unread = { $path } cannot be read: { $reason }.

# What to do about it.
# segments: 1
doctor-do-network-file-unread = Check who may read it.

# What was found.
# segments: 1
doctor-network-file-no-townships = { $path } is good, but has no township list: no report will know its place.

# What to do about it.
# segments: 1
doctor-do-townships = Write into it, below [network]: { $sample }. That list comes with Lanpya.

# What to do about it.
# segments: 1
doctor-do-townships-csv = Write a list ({ $line }) and name it below [network]: { $sample }

# What was found.
# segments: 1
doctor-network-file-none = There is no { $path } here.

# What was found.
# segments: 1
doctor-network-none = No network file was loaded yet.

# What was found.
# segments: 1
doctor-network-unreadable = The network file in force cannot be read any more.

# What to do about it.
# segments: 1
doctor-do-mend-network = Mend it, then lanpya network load.

# What to do about it.
# segments: 1
doctor-do-load = lanpya network load { $path }

# $title: what the network is called.
# segments: 1
doctor-in-force = "{ $title }" is in force.

# What was found.
# segments: 1
doctor-in-force-same = "{ $title }" is in force, as { $path } says it.

# What was found.
# segments: 1
doctor-in-force-older = "{ $title }" is in force, as { $path } was before.

# What was found.
# segments: 1
doctor-in-force-other = "{ $title }" is in force, and { $path } is of "{ $network_name }".

# What to do about it.
# segments: 1
doctor-do-load-or-data = If this is the right database: lanpya network load { $path }. Else name the right one: LANPYA_DATA in .env.

# What was found.
# segments: 1
doctor-packages = The installed packages are the right ones.

# What was found.
# segments: 1
doctor-packages-foreign = Another package has put itself in the place of ours: { $list }.

# What to do about it.
# segments: 1
doctor-do-packages = Install Lanpya in an environment of its own: uv sync

# What was found.
# segments: 1
doctor-clock = The clock says { $moment }.

# What was found.
# segments: 1
doctor-clock-odd = The clock of this machine says { $moment }.

# What to do about it.
# segments: 1
doctor-do-clock = Set date and time; a laptop that forgets them needs a new battery for its clock.

# What was found.
# segments: 1
doctor-clock-steady = The clock did not jump.

# What was found.
# segments: 1
doctor-clock-jumped = The clock jumped (it said { $moment }), so that due texts are held back.

# What was found.
# segments: 1
doctor-clock-behind = The clock seems to be { $duration } behind, by the sent times of texts.

# What was found.
# segments: 1
doctor-clock-behind-held = The clock seems to be { $duration } behind, by the sent times of texts, so that due texts are held back.

# What to do about it.
# segments: 1
doctor-do-clock-doubt = Set date and time right; due texts then go on by themselves.

# What was found.
# segments: 1
doctor-data-folder = The data folder { $path } is writable.

# What was found.
# segments: 1
doctor-data-folder-new = The data folder { $path } can be made.

# What was found.
# segments: 1
doctor-data-folder-locked = The data folder { $path } cannot be written to.

# What to do about it.
# segments: 1
doctor-do-data-folder = Make it yours ({ $sample }), or name another one in LANPYA_DATA.

# $amount: megabytes.
# segments: 1
doctor-disk = { $amount } MB are free on the disk of the data folder.

# $amount: megabytes.
# segments: 1
doctor-disk-little = Only { $amount } MB are free on the disk of the data folder.

# What to do about it.
# segments: 1
doctor-do-disk = Delete what is not needed, or move old backups to another disk.

# What was found.
# segments: 1
doctor-env-file-none = There is no { $path }; the settings come from the environment.

# What was found.
# segments: 1
doctor-private = { $path } can be read by you alone.

# $what: doctor-private-secrets or doctor-private-numbers.
# segments: 1
doctor-private-open = { $path } holds { $what }, and others on this machine may read it (mode { $mode }).

# What was found.
# segments: 1
doctor-private-secrets = secrets

# What was found.
# segments: 1
doctor-private-numbers = numbers of leaders and coordinators

# What was found.
# segments: 1
doctor-secrets = No password or key is too short.

# What was found.
# segments: 1
doctor-secrets-short = { $list } is shorter than { $number } letters: easy to guess, and not hidden in the log.

# What to do about it.
# segments: 1
doctor-do-secrets = Choose a longer one where it was made, and write it into { $path }.

# What was found.
# segments: 1
doctor-disk-unseen = Whether the disk of { $path } is encrypted cannot be seen from here.

# What was found.
# segments: 1
doctor-disk-encrypted = The disk of { $path } is encrypted: switched off, it tells nothing.

# What was found.
# segments: 1
doctor-disk-plain = The disk of { $path } is not encrypted: whoever takes this machine can read all that is kept.

# What to do about it.
# segments: 2
doctor-do-disk-plain = Install the system anew with an encrypted disk (LUKS), or put the folder on one; where that cannot be, lanpya encrypt encrypts the database alone. SECURITY.md says what that protects from.

# What was found.
# segments: 1
doctor-swap = No memory is written to an unencrypted disk.

# What was found.
# segments: 1
doctor-swap-plain = Memory, texts among it, may be written to { $list }, which is not encrypted.

# What to do about it.
# segments: 1
doctor-do-swap = Take it out of /etc/fstab ({ $sample }), or use zram; deploy/lanpya.service keeps the service out of it.

# What was found.
# segments: 1
doctor-core-dumps = lanpya run leaves no memory on the disk when it crashes.

# What was found.
# segments: 1
doctor-core-dumps-kept = The memory of programs that crash, texts among it, is given to { $path }, which may keep it.

# What to do about it.
# segments: 1
doctor-do-core-dumps = { $sample }, and the same in /etc/sysctl.d/

# What was found.
# segments: 1
doctor-database = The database is whole and up to date.

# What was found.
# segments: 1
doctor-database-none = There is no database yet.

# What was found.
# segments: 1
doctor-database-none-made = There is no database yet; lanpya run makes it.

# What was found.
# segments: 1
doctor-database-newer = The database was made by a newer Lanpya.

# What to do about it.
# segments: 1
doctor-do-newer = Install the newer Lanpya.

# What was found.
# segments: 1
doctor-database-older = The database is of an older version.

# What to do about it.
# segments: 1
doctor-do-older = lanpya run brings it up to date.

# What to do about it.
# segments: 1
doctor-do-restore-stopped = Stop lanpya run, then: lanpya restore

# What to do about it.
# segments: 1
doctor-do-restore = lanpya restore puts a copy in its place.

# What to do about it.
# segments: 1
doctor-do-see-database = See the check database.

# What was found.
# segments: 1
doctor-queue = Nothing waits for long, and nothing was set aside.

# $number: texts in doubt.
# segments: 1
doctor-queue-aside = { $count } texts or moments could not be handled, { $number } may or may not have left.

# What to do about it.
# segments: 1
doctor-do-queue = lanpya queue shows them, with what to do.

# What was found.
# segments: 1
doctor-queue-waits = { $count } texts wait to be sent, the oldest since { $moment }.

# What to do about it.
# segments: 1
doctor-do-queue-waits = See whether lanpya run is running, and what this page says of Telegram and the modem.

# What was found.
# segments: 1
doctor-backup = The newest copy is of { $moment }, { $count } are kept.

# What was found.
# segments: 1
doctor-backup-postgres = PostgreSQL keeps its own copies: pg_dump makes one.

# What was found.
# segments: 1
doctor-backup-nothing = There is nothing to copy yet.

# What was found.
# segments: 1
doctor-backup-unsealed = No copies can be made: { $reason }.

# What to do about it.
# segments: 1
doctor-do-backup-key = docs/operations.md, Encrypted copies, says how.

# What was found.
# segments: 1
doctor-backup-none = There is no copy of the database in { $path }.

# What to do about it.
# segments: 1
doctor-do-backup = lanpya backup

# What was found.
# segments: 1
doctor-backup-old = The newest copy of the database is of { $moment }.

# What to do about it.
# segments: 1
doctor-do-backup-daily = lanpya backup; lanpya run makes one every day.

# What was found.
# segments: 1
doctor-backup-same-disk = The copies in { $path } lie on the disk of the database itself.

# What to do about it.
# segments: 1
doctor-do-backup-disk = Plug the right disk in, see that it is mounted there, then: lanpya backup

# What was found.
# segments: 1
doctor-backup-aside = { $list }: what stood there before a restore, with all that was erased since.

# What to do about it.
# segments: 1
doctor-do-backup-aside = Delete it when nothing is missing.

# What was found.
# segments: 1
doctor-encryption = The database is encrypted; its key is in { $path }.

# What was found.
# segments: 1
doctor-encryption-none = The database is not encrypted by Lanpya.

# What was found.
# segments: 1
doctor-encryption-open = { $path } opens the database, and others on this machine may read it (mode { $mode }).

# $count: how many others.
# segments: 1
doctor-encryption-readable = The database is encrypted, and { $path } can be read without a key{ $count ->
        [0] {""}
       *[other] , and { $count } more
    }.

# What to do about it.
# segments: 1
doctor-do-encryption-let-go = Make a new copy (lanpya backup), then delete it; lanpya encrypt removes what a stopped one left.

# What was found.
# segments: 1
doctor-encryption-beside = The key lies on the disk of the database: who takes that has both ({ $path }).

# What to do about it.
# segments: 1
doctor-do-encryption-stick = Keep it on a stick that goes with you, or in the machine's chip (TPM).

# How long what is kept, in days; 0: for ever.
# segments: 1
doctor-keep = Kept are words of texts { $days ->
        [0] for ever
       *[other] for { $days } days
    }, guests { $guest_number ->
        [0] for ever
       *[other] for { $guest_number } days
    }, photos { $photo_number ->
        [0] for ever
       *[other] for { $photo_number } days
    }; figures for ever.

# What to do about it.
# segments: 1
doctor-do-keep = Write into the network file how many days: { $sample }

# What was found.
# segments: 1
doctor-costs = A month may cost { $budget }; lanpya costs shows what it cost so far.

# What was found.
# segments: 1
doctor-costs-none = No channel that sends bills is set up, and there is no budget.

# What was found.
# segments: 1
doctor-costs-no-network = No network file was loaded yet, so that no price is known.

# What was found.
# segments: 1
doctor-costs-unknown = What texts by { $channels } cost is not known before the provider tells.

# What to do about it.
# segments: 1
doctor-do-costs-price = Write the price into the network file: { $sample }

# What was found.
# segments: 1
doctor-costs-no-budget = Texts by { $channels } cost money, and there is no budget.

# What to do about it.
# segments: 1
doctor-do-costs-budget = Write into the network file what a month may cost: { $sample }

# What was found.
# segments: 1
doctor-channels = lanpya run had no trouble with its channels.

# What was found.
# segments: 1
doctor-channels-unrun = No channel has run yet.

# What was found.
# segments: 1
doctor-channels-none = No channel is switched on yet, and lanpya run needs one.

# What to do about it.
# segments: 1
doctor-do-channels-none = Fill in the lines of one in .env; docs/channels says how to get what it needs.

# $reason: what is wrong with it.
# segments: 1
doctor-channel-troubled = { $channel } since { $moment }: { $reason }

# What was found.
# segments: 1
doctor-channel-none = { $channel } is not set up.

# What was found.
# segments: 1
doctor-channel-not-asked = { $channel } is set up; it was not asked.

# What to do about it.
# segments: 1
doctor-do-internet = See whether this machine has internet. Texts wait until then; nothing is lost.

# $bot: what the bot is called, such as @lanpya_bot.
# segments: 1
doctor-telegram = Telegram answers; the bot is { $bot }.

# What was found.
# segments: 1
doctor-telegram-refuses = Telegram refuses the bot ({ $reason }).

# What to do about it.
# segments: 1
doctor-do-telegram-refuses = Ask @BotFather whether the bot lives.

# What was found.
# segments: 1
doctor-telegram-token = Telegram does not know the token of the bot.

# What to do about it.
# segments: 1
doctor-do-telegram-token = Ask @BotFather for the token (/token), and write it to LANPYA_TELEGRAM_TOKEN.

# What was found.
# segments: 1
doctor-telegram-away = Telegram cannot be reached now ({ $reason }).

# $list: ports.
# segments: 1
doctor-telegram-unfit = Telegram calls https alone, on the ports { $list }; LANPYA_PUBLIC_URL is { $word } on port { $port }.

# What to do about it.
# segments: 1
doctor-do-telegram-unfit = Let a proxy with a certificate stand before LANPYA_WEB_PORT. docs/channels/telegram.md shows how.

# What was found.
# segments: 1
doctor-telegram-calls = Telegram answers and calls us; the bot is { $bot }, { $count } texts wait.

# What was found.
# segments: 1
doctor-telegram-calls-nobody = Telegram answers; the bot is { $bot }, but Telegram calls nobody ({ $count } texts wait).

# What was found.
# segments: 1
doctor-telegram-calls-other = Telegram answers; the bot is { $bot }, but Telegram calls { $host } ({ $count } texts wait).

# What to do about it.
# segments: 1
doctor-do-telegram-calls = lanpya run tells it to call us. If it runs already, another program uses the same bot: stop that one.

# What was found.
# segments: 1
doctor-telegram-calls-fail = Telegram's calls do not arrive: { $reason }. { $count } texts wait.

# What to do about it.
# segments: 1
doctor-do-telegram-name = See whether the name in LANPYA_PUBLIC_URL is known in the internet.

# What to do about it.
# segments: 1
doctor-do-telegram-certificate = Telegram does not trust the certificate: get one from a known authority (Let's Encrypt), whole chain.

# What to do about it.
# segments: 1
doctor-do-telegram-refused = See whether lanpya run works, and the proxy hands calls on to LANPYA_WEB_PORT.

# What to do about it.
# segments: 1
doctor-do-telegram-firewall = See whether the firewall lets calls in, and the proxy hands them on to LANPYA_WEB_PORT.

# What to do about it.
# segments: 1
doctor-do-telegram-secret = The proxy keeps the header X-Telegram-Bot-Api-Secret-Token back, or another bot's token is set.

# What to do about it.
# segments: 1
doctor-do-telegram-path = The proxy must hand the path on as it is: /channels/telegram.

# What to do about it.
# segments: 1
doctor-do-telegram-server = See whether lanpya run works: the proxy answers in its place.

# What to do about it.
# segments: 1
doctor-do-telegram-log = See the proxy's log. docs/channels/telegram.md shows how.

# What was found.
# segments: 1
doctor-email = Both mail servers answer; the mailbox is { $address }.

# What was found.
# segments: 1
doctor-email-password = The mail server does not know the address with this password.

# What to do about it.
# segments: 1
doctor-do-email-password = Mend LANPYA_EMAIL_PASSWORD in .env.

# What was found.
# segments: 1
doctor-email-away = A mail server cannot be reached now ({ $reason }).

# What to do about it.
# segments: 1
doctor-do-email-away = See docs/channels/email.md, and whether this machine has internet. Texts wait; nothing is lost.

# $list: each SIM with its network.
# segments: 1
doctor-modem = The modem works: { $list }.

# $list: each SIM with its network.
# segments: 1
doctor-modem-weak = Weak: { $list }.

# What to do about it.
# segments: 1
doctor-do-modem-weak = Move the aerial to a window, or charge the modem.

# What was found.
# segments: 1
doctor-modem-none = No modem has reported yet.

# What to do about it.
# segments: 1
doctor-do-modem-none = Start gammu-smsd, and plug the modem in.

# What to do about it.
# segments: 1
doctor-do-modem = See docs/channels/modem.md.

# What to do about it.
# segments: 2
doctor-do-modem-lost = Plug the modem in: gammu-smsd-watch.timer starts the daemon again within five minutes, where it is enabled (docs/channels/modem.md); { $sample } does so at once.

# What to do about it.
# segments: 1
doctor-do-modem-sim = Check the aerial, the SIM and its PIN.

# A SIM. $carrier: its network; ? where it is not known.
# segments: 1
doctor-sim = { $phone } on { $carrier }, signal { $percent }%.

# What was found.
# segments: 1
doctor-sim-battery = Battery { $percent }%.

# What was found.
# segments: 1
doctor-sim-modem = { $phone }: gammu-smsd has lost it.

# What was found.
# segments: 1
doctor-sim-daemon = { $phone }: gammu-smsd has been silent for minutes.

# What was found.
# segments: 1
doctor-sim-network = { $phone }: it has no network.

# What was found.
# segments: 1
doctor-sim-trouble = { $phone }: { $reason }.

# $list: the phone, its app, its SIMs and how far it is charged.
# segments: 1
doctor-android = The phone works: { $list }.

# What was found.
# segments: 1
doctor-android-unused = { $setting } is set, but LANPYA_ANDROID_URL is not: the phone is not used.

# What to do about it.
# segments: 1
doctor-do-android-url = Write the address there that the app shows for its local server.

# What was found.
# segments: 1
doctor-android-no-password = LANPYA_ANDROID_URL is set, but LANPYA_ANDROID_PASSWORD is not.

# What to do about it.
# segments: 1
doctor-do-android-password = Write the password there that the app shows for its local server.

# What to do about it.
# segments: 1
doctor-do-android-away = Texts wait, and nothing is lost. docs/channels/android.md says it step by step.

# What was found.
# segments: 1
doctor-android-slot = There is no SIM in slot { $list }.

# What to do about it.
# segments: 1
doctor-do-android-slot = Put it in, or change LANPYA_ANDROID_SIMS.

# What was found.
# segments: 1
doctor-android-clock-behind = The phone's clock is { $minutes } minutes behind this machine's.

# What was found.
# segments: 1
doctor-android-clock-ahead = The phone's clock is { $minutes } minutes ahead of this machine's.

# What to do about it.
# segments: 1
doctor-do-android-clock = Let both set their time by the network.

# $reason: what the app calls that, or ?
# segments: 1
doctor-android-order = The app sends the newest text first ({ $reason }).

# What to do about it.
# segments: 1
doctor-do-android-order = lanpya run changes that when it starts; if it stays, set Processing order to FIFO in the app.

# What was found.
# segments: 1
doctor-android-posts-not = The app does not post to { $url }: only to https, or to http://127.0.0.1.

# What to do about it.
# segments: 1
doctor-do-android-posts-not = Leave LANPYA_ANDROID_KEY empty: the phone is asked every few seconds anyway.

# What was found.
# segments: 1
doctor-android-internet = The app posts only while it has internet.

# What to do about it.
# segments: 1
doctor-do-android-internet = lanpya run changes that when it starts; if it stays, switch Require Internet connection off in the app.

# What was found.
# segments: 1
doctor-android-battery = The phone's battery is at { $percent }%.

# What to do about it.
# segments: 1
doctor-do-android-battery = Charge it: look at the cable and the charger.

# What was found.
# segments: 1
doctor-android-not-charging = The phone is not charging ({ $percent }%).

# What to do about it.
# segments: 1
doctor-do-android-charger = Leave it on its charger.

# What was found.
# segments: 1
doctor-twilio = Twilio answers; the account is active.

# What was found.
# segments: 1
doctor-twilio-left = { $money } are left.

# What was found.
# segments: 1
doctor-twilio-calls = It calls us when a text comes.

# What was found.
# segments: 1
doctor-twilio-asked = It is asked every { $seconds } seconds.

# What was found.
# segments: 1
doctor-twilio-whatsapp = For WhatsApp its console must name { $url }; nobody can look that up.

# What was found.
# segments: 1
doctor-twilio-refuses = Twilio refuses the account ({ $reason }).

# What to do about it.
# segments: 1
doctor-do-twilio = See docs/channels/twilio.md.

# What was found.
# segments: 1
doctor-twilio-unknown = Twilio does not know this account with this token.

# What to do about it.
# segments: 1
doctor-do-twilio-token = In Twilio's console (console.twilio.com), copy Account SID and Auth Token from the first page into LANPYA_TWILIO_ACCOUNT and LANPYA_TWILIO_TOKEN.

# What was found.
# segments: 1
doctor-twilio-away = Twilio cannot be reached now ({ $reason }).

# What was found.
# segments: 1
doctor-twilio-poor = Only { $money } are left at Twilio; without money nothing leaves.

# What to do about it.
# segments: 1
doctor-do-twilio-money = In Twilio's console (console.twilio.com), add money under Billing, or let it recharge by itself.

# What was found.
# segments: 1
doctor-twilio-suspended = The account at Twilio is { $state }: nothing leaves and nothing comes.

# What to do about it.
# segments: 1
doctor-do-twilio-suspended = In Twilio's console (console.twilio.com), see what it says; most often money is missing (Billing).

# What was found.
# segments: 1
doctor-twilio-number = The number { $phone } does not belong to the account at Twilio.

# What to do about it.
# segments: 1
doctor-do-twilio-number = In Twilio's console (console.twilio.com), see Phone Numbers, and write one that can SMS to LANPYA_TWILIO_NUMBER.

# What was found.
# segments: 1
doctor-twilio-calls-other = When a text comes, Twilio calls { $url } instead of us.

# What was found.
# segments: 1
doctor-twilio-calls-nobody = When a text comes, Twilio calls nobody instead of us.

# What was found.
# segments: 1
doctor-twilio-never = Texts that come never get here.

# What to do about it.
# segments: 2
doctor-do-twilio-calls = In Twilio's console (console.twilio.com), open the number; under Messaging, A message comes in: Webhook, { $url }, HTTP POST.

# What was found.
# segments: 1
doctor-gateway = The gateway at { $host } can be reached.

# What was found.
# segments: 1
doctor-gateway-not-asked = The gateway at { $host } is set up; it was not asked.

# What was found.
# segments: 1
doctor-gateway-calls = It calls us at { $url }.

# What was found.
# segments: 1
doctor-gateway-calls-not = It does not call us.

# $line: the first mistake of the gateway's file, in English, $count: how many others there are.
# segments: 1
doctor-gateway-mistakes = { $line }{ $count ->
        [0] {""}
       *[other] {" "}And { $count } more.
    }

# What to do about it.
# segments: 1
doctor-do-gateway-mistakes = Mend { $path } or .env; docs/channels/gateway.md has every key.

# What was found.
# segments: 1
doctor-gateway-open = { $path } holds the gateway's password, and others on this machine may read it (mode { $mode }).

# What was found.
# segments: 1
doctor-gateway-clear = Texts and the password go to { $host } unencrypted: whoever is on the way can read them.

# What to do about it.
# segments: 1
doctor-do-gateway-clear = Write https:// into send.url, if the gateway has it.

# What was found.
# segments: 1
doctor-gateway-certificate = The gateway at { $host } has no certificate that can be trusted ({ $reason }).

# What to do about it.
# segments: 1
doctor-do-gateway-certificate = See whether the clock of this machine is right, and send.url names the right machine.

# What was found.
# segments: 1
doctor-gateway-away = The gateway at { $host } cannot be reached ({ $reason }).

# What to do about it.
# segments: 1
doctor-do-gateway-away = See whether it runs, and this machine has a network. Texts wait until then.

# What was found.
# segments: 1
doctor-gateway-status-away = The gateway's status page does not answer ({ $reason }).

# What to do about it.
# segments: 1
doctor-do-gateway-status-away = See whether it runs.

# What was found.
# segments: 1
doctor-gateway-status-odd = The gateway's status page answers { $number }.

# What to do about it.
# segments: 1
doctor-do-gateway-status-odd = See check.url in its file: address, user, password.

# What was found.
# segments: 1
doctor-gateway-status-bad = The gateway's status page does not say that all is well: { $line }

# What was found.
# segments: 1
doctor-gateway-status-complains = The gateway's status page complains: { $line }

# What to do about it.
# segments: 1
doctor-do-gateway-log = See the gateway's own log; the operator may know more.

# What was found.
# segments: 1
doctor-web = { $url } leads to this program.

# What was found.
# segments: 1
doctor-web-none = No provider is to call this machine.

# What to do about it.
# segments: 1
doctor-do-web = See docs/channels/webhooks.md.

# What was found.
# segments: 1
doctor-web-taken = Port { $port } on { $host } cannot be had: another program has it.

# What to do about it.
# segments: 1
doctor-do-web-taken = Stop that program, or set another LANPYA_WEB_PORT.

# What was found.
# segments: 1
doctor-web-no-port = LANPYA_PUBLIC_URL is set, but LANPYA_WEB_PORT is not: nothing answers there.

# What to do about it.
# segments: 1
doctor-do-web-port = Set LANPYA_WEB_PORT, or leave both empty. See docs/channels/webhooks.md.

# What was found.
# segments: 1
doctor-web-odd-url = LANPYA_PUBLIC_URL is { $url }, which is no address to build on.

# What to do about it.
# segments: 1
doctor-do-web-odd-url = Write it without /channels and without anything behind: { $sample }

# What was found.
# segments: 1
doctor-web-clear = LANPYA_PUBLIC_URL begins with http: texts travel there for all on the way to read.

# What to do about it.
# segments: 1
doctor-do-web-clear = Put a proxy with a certificate in front. See docs/channels/webhooks.md.

# What was found.
# segments: 1
doctor-web-no-url = LANPYA_WEB_PORT is set, but LANPYA_PUBLIC_URL is not: calls of { $list } do not get here, or cannot be believed.

# What to do about it.
# segments: 1
doctor-do-web-url = Set LANPYA_PUBLIC_URL to the address under which this machine is called. See docs/channels/webhooks.md.

# What was found.
# segments: 1
doctor-web-near = Calls are taken on port { $port }, from this machine and its neighbours alone.

# What was found.
# segments: 1
doctor-web-not-asked = Calls are taken on port { $port }; { $url } was not asked.

# What was found.
# segments: 1
doctor-web-free = Port { $port } is free; whether { $url } leads there shows once lanpya run runs.

# What was found.
# segments: 1
doctor-web-nobody = { $url } does not lead to this program, seen from here: nothing of Lanpya answers there.

# What was found.
# segments: 1
doctor-web-another = { $url } does not lead to this program, seen from here: another Lanpya answers there.

# What to do about it.
# segments: 1
doctor-do-web-elsewhere = Look at the proxy or tunnel. Some routers cannot be reached so from within: try it from a phone. See docs/channels/webhooks.md.

# What was found.
# segments: 1
doctor-page = { $url } leads to the page.

# What was found.
# segments: 1
doctor-page-none = There is no page for coordinators.

# What was found.
# segments: 1
doctor-page-no-port = LANPYA_PAGE_URL is set, but LANPYA_PAGE_PORT is not: nothing answers there.

# What to do about it.
# segments: 1
doctor-do-page-port = Set LANPYA_PAGE_PORT, or leave both empty. See docs/page.md.

# What was found.
# segments: 1
doctor-page-same-port = LANPYA_PAGE_PORT and LANPYA_WEB_PORT are both { $port }: lanpya run does not start so.

# What to do about it.
# segments: 1
doctor-do-page-same-port = Give each a port of its own: the page is not for those who call.

# What was found.
# segments: 1
doctor-page-files = Files of the page are missing from this installation.

# What was found.
# segments: 1
doctor-page-taken = Port { $port } on { $host } cannot be had, and what answers there is not this page.

# What to do about it.
# segments: 1
doctor-do-page-taken = After an upgrade start lanpya run again; else stop the other program, or set another LANPYA_PAGE_PORT.

# What was found.
# segments: 1
doctor-page-open = The page answers to other machines on { $host }, port { $port }, without TLS: who shares the network can read along, and take over who is signed in.

# What to do about it.
# segments: 1
doctor-do-page-open = Set LANPYA_PAGE_HOST=127.0.0.1, and put a proxy with a certificate in front. See docs/page.md.

# What was found.
# segments: 1
doctor-page-clear = LANPYA_PAGE_URL begins with http: what coordinators see travels there for all on the way to read.

# What to do about it.
# segments: 1
doctor-do-page-clear = Put a proxy with a certificate in front. See docs/page.md.

# What was found.
# segments: 1
doctor-page-proxy = LANPYA_PAGE_BEHIND_PROXY is not yes, so all who come through the proxy count as one: who guesses codes shuts out everybody.

# What to do about it.
# segments: 1
doctor-do-page-proxy = Set it to yes, if the proxy says who calls. See docs/page.md.

# What was found.
# segments: 1
doctor-page-coordinators = Coordinators can sign in.

# What was found.
# segments: 1
doctor-page-no-coordinator = Nobody can see all of the page: there is no coordinator yet.

# What to do about it.
# segments: 1
doctor-do-page-coordinator = Name one in the network file, then: lanpya network load

# What was found.
# segments: 1
doctor-page-free = Port { $port } is free; the page is there once lanpya run runs.

# What was found.
# segments: 1
doctor-page-local = The page answers at { $url }, on this machine alone.

# What was found.
# segments: 1
doctor-page-not-asked = The page answers at { $url }; { $other_url } was not asked.

# What was found.
# segments: 1
doctor-page-elsewhere = { $url } does not lead to the page, seen from here.

# What to do about it.
# segments: 1
doctor-do-page-elsewhere = Look at the proxy or tunnel. Some routers cannot be reached so from within: try it from a phone. See docs/page.md.

# A moment of this machine's network, and one where no network says where people are. $text: the day.
# segments: 1
doctor-moment = { $text } { $time }

# The same in UTC.
# segments: 1
doctor-moment-utc = { $text } { $time } UTC

# How long something lasts.
# segments: 1
doctor-lasting-minutes = { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }

# How long something lasts.
# segments: 1
doctor-lasting-hours = { $count } hours

# How long something lasts.
# segments: 1
doctor-lasting-days = { $count } days

# $reason: a sentence without its end.
# segments: 1
doctor-ended = { $reason }.

# What was done then.
# segments: 1
doctor-unchanged = Nothing was changed.

# What was done then.
# segments: 1
doctor-uncopied = No copy was made.

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 1
doctor-trouble-damaged = The database file{ $path } is damaged. Keep it, and put the newest copy in its place: lanpya restore

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 1
doctor-trouble-closed = The database{ $path } cannot be opened: is LANPYA_DATA a folder that you may write to?

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 1
doctor-trouble-read-only = The database{ $path } may only be read: check who owns its file, and whether its disk is read-only.

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 1
doctor-trouble-silent = PostgreSQL does not answer: check that it runs, and LANPYA_DATABASE.

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 1
doctor-trouble-full = The disk is full: make room, then start again. Nothing that was kept is lost.

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 1
doctor-trouble-disk = The disk of the database fails: check the disk, and keep a copy of the database elsewhere.

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 1
doctor-trouble-held = Another program holds the database: close it, then start again.

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 1
doctor-trouble-host = The server in LANPYA_DATABASE has a name that this machine does not know.

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 1
doctor-trouble-password = PostgreSQL does not accept the password in LANPYA_DATABASE.

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 1
doctor-trouble-user = PostgreSQL does not know the user in LANPYA_DATABASE.

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 1
doctor-trouble-absent = PostgreSQL has no such database: make it, or check LANPYA_DATABASE.

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 1
doctor-trouble-rights = PostgreSQL does not let this user make tables: let it own the database.

# The database fails. $reason: what its driver says, in English.
# segments: 1
doctor-database-failed = The database failed ({ $reason }): check LANPYA_DATABASE.

# The database is damaged. $folder: where copies would lie.
# segments: 1
doctor-database-last = The database file { $path } is damaged, and there is no copy in { $folder }. Keep the file.

# The database is damaged. $file: its newest copy.
# segments: 2
doctor-database-lost = The database file { $path } is damaged. Stop lanpya run, then put the newest copy in its place: lanpya restore { $file }

# A file is no database. A sentence without its end.
# segments: 1
doctor-database-empty = { $path } is not a sound database of Lanpya: it has no texts

# The same. $reason: what its driver says, in English.
# segments: 1
doctor-database-unsound = { $path } is not a sound database of Lanpya: { $reason }

# The same. $reason: what its driver says, in English.
# segments: 1
doctor-database-holes = { $path } is damaged: { $reason }

# Why an encrypted database is not opened.
# segments: 1
doctor-lock-package = The database is to be opened with the key in { $path }, and the package sqlcipher3 is missing.

# What to do about it.
# segments: 1
doctor-do-lock-package = uv sync --extra cipher installs it.

# Why an encrypted database is not opened.
# segments: 1
doctor-lock-unnamed = { $path } is encrypted, and no key is named.

# What to do about it.
# segments: 1
doctor-do-lock-unnamed = Name the file with its key in LANPYA_DATABASE_KEY_FILE.

# Why an encrypted database is not opened.
# segments: 1
doctor-lock-plain = { $path } is not encrypted, and LANPYA_DATABASE_KEY_FILE names a key.

# What to do about it.
# segments: 1
doctor-do-lock-plain = lanpya encrypt encrypts it; or take that setting out.

# Why an encrypted database is not opened.
# segments: 1
doctor-lock-wrong = The key in { $path } does not open { $file }.

# What to do about it.
# segments: 1
doctor-do-lock-wrong = Name the file with the right key in LANPYA_DATABASE_KEY_FILE; if this is it, the file is damaged, and lanpya restore puts a copy in its place.

# Why an encrypted database is not opened.
# segments: 1
doctor-lock-server = LANPYA_DATABASE_KEY_FILE names a key, and the database is on PostgreSQL, which has no use for it.

# What to do about it.
# segments: 1
doctor-do-lock-server = Take that setting out, and encrypt the server's disk.

# Why an encrypted database is not opened.
# segments: 1
doctor-lock-none = There is no key.

# What to do about it.
# segments: 1
doctor-do-lock-none = Name the file with the key in LANPYA_DATABASE_KEY_FILE.

# Why an encrypted database is not opened.
# segments: 1
doctor-lock-unread = LANPYA_DATABASE_KEY_FILE names { $path }, which cannot be read ({ $reason }).

# What to do about it.
# segments: 1
doctor-do-lock-unread = Bring the file to its place; for a database that is not encrypted yet, lanpya encrypt makes it.

# Why an encrypted database is not opened.
# segments: 1
doctor-lock-odd = { $path } holds no key of a database: that has 32 bytes, or 64 letters of 0-9 and a-f.

# What to do about it.
# segments: 1
doctor-do-lock-odd = Name the right file in LANPYA_DATABASE_KEY_FILE.

# Why a file cannot be read: the end of a sentence, or in brackets.
# segments: 1
doctor-unread-folder = it is a folder

# Why a file cannot be read: the end of a sentence, or in brackets.
# segments: 1
doctor-unread-pipe = it is a pipe, and no file

# Why a file cannot be read: the end of a sentence, or in brackets.
# segments: 1
doctor-unread-socket = it is a socket, and no file

# Why a file cannot be read: the end of a sentence, or in brackets.
# segments: 1
doctor-unread-device = it is a device, and no file

# Why a file cannot be read: the end of a sentence, or in brackets.
# segments: 1
doctor-file-large = it has more than { $number } MB

# Why a file cannot be read: the end of a sentence, or in brackets.
# segments: 1
doctor-file-alphabet = it is not UTF-8 text

# Why the system could not do something: the end of a sentence, or in brackets.
# segments: 1
doctor-system-missing = no such file or directory

# Why the system could not do something: the end of a sentence, or in brackets.
# segments: 1
doctor-system-denied = permission denied

# Why the system could not do something: the end of a sentence, or in brackets.
# segments: 1
doctor-system-folder = it is a folder

# Why the system could not do something: the end of a sentence, or in brackets.
# segments: 1
doctor-system-disk = input/output error

# Why the system could not do something: the end of a sentence, or in brackets.
# segments: 1
doctor-system-full = no space left on device

# Why the system could not do something: the end of a sentence, or in brackets.
# segments: 1
doctor-system-read-only = read-only file system

# Why the system could not do something: the end of a sentence, or in brackets.
# segments: 1
doctor-system-refused = connection refused

# Why the system could not do something: the end of a sentence, or in brackets.
# segments: 1
doctor-system-unreachable = no way there

# Why the system could not do something: the end of a sentence, or in brackets.
# segments: 1
doctor-system-timeout = no answer in time

# The same, where we have no words for it. $reason: the system's own, in English.
# segments: 1
doctor-as-told = { $reason }

# Why no encrypted copy can be made: the end of a sentence, or in brackets.
# segments: 1
doctor-seal-key = LANPYA_BACKUP_FOR has a key that is none: copy all of it, age1...

# The same.
# segments: 1
doctor-seal-package = the package pyrage is missing: uv sync --extra crypt

# Names one behind the other.
# segments: 1
doctor-listed = { $list }, { $text }

# What one calls a channel or its provider, in the middle of a sentence.
# segments: 1
doctor-called-telegram = Telegram

# What one calls a channel or its provider, in the middle of a sentence.
# segments: 1
doctor-called-modem = the modem

# What one calls a channel or its provider, in the middle of a sentence.
# segments: 1
doctor-called-android = the phone

# What one calls a channel or its provider, in the middle of a sentence.
# segments: 1
doctor-called-gateway = the gateway

# What one calls a channel or its provider, in the middle of a sentence.
# segments: 1
doctor-called-twilio = Twilio

# What one calls a channel or its provider, in the middle of a sentence.
# segments: 1
doctor-called-whatsapp = Twilio

# What one calls a channel or its provider, in the middle of a sentence.
# segments: 1
doctor-called-email = the mail server

# What one calls a channel or its provider, in the middle of a sentence.
# segments: 1
doctor-called-page = the page

# What one calls a channel or its provider, in the middle of a sentence.
# segments: 1
doctor-called-hooks = a webhook

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-network = no way to { $it }.

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-timeout = { $it } does not answer in time.

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-server = { $it } has a fault of its own.

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-token = { $it } does not know our token or password.

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-credit = the account has no money left, or is suspended.

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-flood = { $it } asks for a pause.

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-sim = the network turns the SIM away.

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-phone = the phone is off, or has no network.

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-answer = somebody else answers in { $it }'s place, such as a sign-in page.

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-setup = our settings do not fit { $it }.

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-busy = { $it } has enough for some minutes.

# Why Telegram does not work: a sentence that begins small. $list: what Telegram says, in English.
# segments: 1
doctor-why-telegram-server = Telegram's servers have a fault.

# Why Telegram does not work: a sentence that begins small. $list: what Telegram says, in English.
# segments: 1
doctor-why-telegram-token = Telegram does not know the token.

# Why Telegram does not work: a sentence that begins small. $list: what Telegram says, in English.
# segments: 1
doctor-why-telegram-conflict = another program fetches the texts of the same bot.

# Why Telegram does not work: a sentence that begins small. $list: what Telegram says, in English.
# segments: 1
doctor-why-telegram-webhook = another program has set a webhook for the bot.

# Why Telegram does not work: a sentence that begins small. $list: what Telegram says, in English.
# segments: 1
doctor-why-telegram-calls = Telegram's calls do not arrive: { $list }.

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-network = the modem has no network: check the aerial, the SIM and its PIN.

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-modem = no modem answers: is it plugged in, is gammu-smsd running?

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-daemon = gammu-smsd has been silent for minutes: is it running, is the modem plugged in?

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-missing = the spool of gammu-smsd is missing.

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-absent = no modem spool at { $list }: is gammu-smsd set up and started?

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-locked = another program holds the spool of gammu-smsd.

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-held = the modem spool { $list } is locked by another program: it is tried again.

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-schema = the spool is none of gammu-smsd.

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-version = the modem spool has schema { $list }, which this program does not know: install gammu-smsd 1.42 to 1.44, or ask for a newer version of this program.

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-tables = { $list } is no modem spool: make it with gammu's sqlite.sql.

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-broken = the spool of gammu-smsd is damaged.

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-damaged = { $list } is damaged: move it and its -wal away and make a new modem spool.

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-spool = the spool of gammu-smsd cannot be used.

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-unusable = the modem spool { $list } cannot be used.

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-turned-away = the network turns the SIM away ({ $list }): check its balance, whether it is blocked, and the SMS centre.

# Why the Android phone does not work: a sentence that begins small.
# segments: 1
doctor-why-android-away-network = the phone cannot be reached: is it on, in this Wi-Fi, under the same address, and the app online?

# Why the Android phone does not work: a sentence that begins small.
# segments: 1
doctor-why-android-away-timeout = the phone does not answer in time: is its Wi-Fi weak, or does it sleep?

# Why the Android phone does not work: a sentence that begins small.
# segments: 1
doctor-why-android-away-token = the app does not know the user name and password: see LANPYA_ANDROID_USER and LANPYA_ANDROID_PASSWORD.

# Why the Android phone does not work: a sentence that begins small.
# segments: 1
doctor-why-android-away-server = the app has a fault: look at its log, and start it again.

# Why the Android phone does not work: a sentence that begins small.
# segments: 1
doctor-why-android-away-answer = something else than the app answers: see LANPYA_ANDROID_URL.

# Why the Android phone does not work: a sentence that begins small.
# segments: 1
doctor-why-android-away-flood = the phone asks for a pause.

# Why the Android phone does not work: a sentence that begins small.
# segments: 1
doctor-why-android-turned-network = the phone has no mobile network.

# Why the Android phone does not work: a sentence that begins small.
# segments: 1
doctor-why-android-turned-sim = the network turns the SIM away: check its balance, and whether it is in the phone and not blocked.

# Why the Android phone does not work: a sentence that begins small.
# segments: 1
doctor-why-android-turned-flood = Android holds texts back, as too many left: answer what the phone asks, or send fewer.

# Why the Android phone does not work: a sentence that begins small.
# segments: 1
doctor-why-android-turned-phone = the phone cannot send: look whether the app may send SMS, and start the phone again.

# Why the Android phone does not work: a sentence that begins small.
# segments: 1
doctor-why-android-turned-unanswered = the phone's texts fail without a reason: check the SIM's balance, and start the phone again.

# Why the Android phone does not work: a sentence that begins small.
# segments: 1
doctor-why-android-stuck = the app keeps texts and does not send them: open it, switch battery optimisation off for it, and look whether a limit is set in it.

# What to do about a channel that does not work.
# segments: 1
doctor-do-why-credit = Put money on the account; texts wait until then, and nothing is lost.

# What to do about a channel that does not work.
# segments: 1
doctor-do-why-token = Write the right token or password into .env, and start lanpya run again; texts wait until then.

# What to do about a channel that does not work.
# segments: 1
doctor-do-why-setup = Check the settings of this channel in .env, and start lanpya run again; texts wait until then.

# What to do about a channel that does not work.
# segments: 1
doctor-do-why-gateway-token = Write the right token or password into the gateway's file, and start lanpya run again; texts wait until then.

# What to do about a channel that does not work.
# segments: 1
doctor-do-why-gateway-setup = Check the gateway's file, and start lanpya run again; texts wait until then.

# What to do about a channel that does not work.
# segments: 1
doctor-do-why-telegram-conflict = Stop the other program, or give this one a bot of its own (@BotFather).

# What to do about a channel that does not work.
# segments: 1
doctor-do-why = Texts wait, and nothing is lost. See { $list }.

# What is missing for a provider to call us.
# segments: 1
doctor-web-lacking-telegram = LANPYA_TELEGRAM_WEBHOOK is yes, so Telegram has to reach us: set LANPYA_WEB_PORT and LANPYA_PUBLIC_URL in .env, or LANPYA_TELEGRAM_WEBHOOK=no.

# What is missing for a provider to call us.
# segments: 1
doctor-web-lacking-telegram-https = LANPYA_TELEGRAM_WEBHOOK is yes, and Telegram calls https addresses only: LANPYA_PUBLIC_URL must begin with https://, or set LANPYA_TELEGRAM_WEBHOOK=no.

# What is missing for a provider to call us.
# segments: 1
doctor-web-lacking-twilio = LANPYA_TWILIO_POLL_SECONDS is 0, so Twilio has to reach us: set LANPYA_WEB_PORT and LANPYA_PUBLIC_URL in .env, or let Twilio be asked every 60 seconds.

# lanpya run at a terminal. $title: what the network is called, $channels: what texts travel by.
# segments: 1
doctor-run-started = { $title }: { $count ->
        [one] 1 member
       *[other] { $count } members
    }. Texts come and go by { $channels }. Ctrl+C stops; nothing is lost by that.

# lanpya run at a terminal.
# segments: 1
doctor-run-network = A network file was loaded, and is in force from now on.

# Texts came; what stands left of it says in or out. $channel: the modem.
# segments: 1
doctor-run-in = in   { $count ->
        [one] 1 text
       *[other] { $count } texts
    } by { $channel }

# A text left.
# segments: 1
doctor-run-out = out  1 text by { $channel }

# lanpya run at a terminal.
# segments: 1
doctor-run-copied = The database was copied: { $file }

# lanpya run at a terminal.
# segments: 1
doctor-run-page = The page for coordinators and leaders: { $url }

# lanpya run at a terminal.
# segments: 1
doctor-run-calls = Providers' calls are taken on port { $port }.

# A channel is away. $reason: why, a sentence.
# segments: 1
doctor-run-away = Nothing comes or goes for now: { $reason } It is tried again, and nothing is lost.

# The same.
# segments: 1
doctor-run-wait = Texts wait for now: { $reason } It is tried again, and nothing is lost.

# A text does not leave. $reason: why.
# segments: 1
doctor-run-lost = 1 text cannot be delivered ({ $reason }): lanpya queue tells more.

# lanpya run at a terminal.
# segments: 1
doctor-run-token = Telegram does not know our token: write the one that @BotFather shows into .env, and start lanpya run again.

# lanpya run at a terminal.
# segments: 1
doctor-run-begun = A new network begins: there was none in { $path }. If there should be one, see LANPYA_DATA in .env.

# $reason: what went wrong, in English.
# segments: 1
doctor-run-uncopied = The database could not be copied: { $reason }.

# lanpya run at a terminal.
# segments: 1
doctor-run-recovered = { $count ->
        [one] 1 text
       *[other] { $count } texts
    } of before the last stop may leave again now.

# lanpya run at a terminal.
# segments: 1
doctor-run-clock = The clock jumped, so that due texts wait. Set date and time right; if they are: lanpya queue clock-is-right

# Which version of the app the phone has.
# segments: 1
doctor-android-app = app { $text }

# How the account is: within a sentence.
# segments: 1
doctor-twilio-is-suspended = suspended

# How the account is: within a sentence.
# segments: 1
doctor-twilio-is-closed = closed

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 1
doctor-file-good = { $path } is good.

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 1
doctor-file-in-force = { $path } is in force.

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 1
doctor-file-holds = { $title }: { $count ->
        [one] 1 group
       *[other] { $count } groups
    } ({ $codes }), { $theme_count ->
        [one] 1 theme
       *[other] { $theme_count } themes
    }, { $township_count ->
        [one] 1 township
       *[other] { $township_count } townships
    }, { $coordinator_count ->
        [one] 1 coordinator
       *[other] { $coordinator_count } coordinators
    }, languages { $list }, time zone { $word }.

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 1
doctor-file-prices = Prices: { $list }.

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 1
doctor-file-no-price = No price is known before a provider tells.

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 1
doctor-file-budget = The budget is { $budget } a month.

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 1
doctor-file-no-budget = There is no budget.

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 2
doctor-file-no-echoes = { $sample }: who can forge a number can change plans, end a STOP, leave groups, rename leaders and have members erased under it. Without that line each such text waits for a YES from the real phone.

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 1
doctor-file-idle = Does nothing, and can be left out: { $list }.

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 1
doctor-file-open = Others on this machine may read { $path } (mode { $mode }): chmod 600 { $path }

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 1
doctor-do-file-meant = If this is meant: lanpya network load FILE --yes
