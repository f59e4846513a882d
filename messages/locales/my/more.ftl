# The tail of a page that is not the last.
# segments: 1
more-tail = ဆက် = ဆက်ရန်
    .short = ဆက်

# A further page of a list, made before.
# segments: 1
more-page = { $text }

# MORE when nothing follows.
# segments: 1
more-none = နောက်ထပ် မရှိတော့ပါ။
