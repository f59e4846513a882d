"""The coordinators' page. What is done here is a text of whoever is signed in (`web:<person>`), by inbox and handlers.

What only shows reads `storage/`; what has no text calls what the command line calls. No rule, right or sentence of the
handlers stands here a second time: words are the catalogs', and no topic is imported.
"""
