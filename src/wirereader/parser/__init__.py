"""WireItem in, Article out. One element, one rule; what a format declared is taken over."""
