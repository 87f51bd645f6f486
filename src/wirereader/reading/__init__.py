"""Everything the reader is, without a terminal: session, actions, sets, settings."""
