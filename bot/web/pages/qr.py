"""QR codes, drawn on this machine: the only module that knows the library."""

_BORDER = 2  # modules of white around it; scanners of phones need no more


def qr_of(link: str) -> str:
    """A picture of the link, as the address of an image."""
    import segno  # here: where nobody looks at one, it takes 1 MB less

    return segno.make(link, micro=False).svg_data_uri(border=_BORDER, light="white")
