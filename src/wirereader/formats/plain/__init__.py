"""Plain text: one story a file, or framed messages. The parser finds the shape of the copy."""
