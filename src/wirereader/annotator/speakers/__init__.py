"""People and bodies of one story: names, titles, pronouns, roles, and who a source means."""
