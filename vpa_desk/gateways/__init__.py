"""The outside world: the clock, the mail server, the mail program, the keychain, other folders.

Belongs here: one small class or function for each thing that can be late, full, locked or gone,
and the case it then is. Does not belong here: what to do about it (services), what our own file
holds (store), how a document looks (documents).

Each part is a module that is cheap to import; `mail` and `keychain` open the rooms with the heavy
libraries (smtplib, ssl, email, keyring) on first use.
"""
