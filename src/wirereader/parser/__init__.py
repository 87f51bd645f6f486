"""WireItem in, Article out. One element, one rule; `parse.parse` is the front door."""
