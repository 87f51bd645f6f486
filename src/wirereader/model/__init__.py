"""The nouns of the program: frozen values, made by one stage and read by the next.

Only the standard library is imported here. Offsets everywhere are code points into
`WireItem.text`, half-open.
"""
