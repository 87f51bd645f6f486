"""The reader line by line: for speech, braille, slow lines and terminals that cannot move a cursor.

A line typed is an order: a key or a name of the table of actions, a number, or what to look for.
`orders` reads it, `reader` performs it by the same actions as the screen, `telling` says in
sentences what has changed. Nothing is written but the copy's own words, ASCII and line feeds.
"""
