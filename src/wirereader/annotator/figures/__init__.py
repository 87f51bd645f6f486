"""Numbers with kind, value, unit and comparator.

The way of a passage: `reading` cuts it into pieces, `find` picks the candidates and sends each
through a chain of rules. `codes` and `identifiers` say which numbers are names; `calendar_dates`,
`years`, `relative_dates`, `clock` and `times` read dates and times; `amounts` (number, `money`,
`units`) is what `ranges`, `scores`, `quantities`, `durations`, `ages` and `cardinals` build on;
`comparators` looks at the words before.
"""
