"""People and bodies of one story: names, titles, pronouns, roles, and who a source means.

The way of an article: `runs` finds capitalised words, `carve` cuts them into namings (by
`title_words` and `body_names`), `people` makes personas of them with `evidence`, `titles` and
`bodies` tell more. Then `resolve` walks through the text: `references` and `sources` say whom each
pronoun, description and source means, by `pronouns`, `descriptions`, `named` and `institutions`.
"""
