"""Bytes in, WireItems out. One wire format, one file; `load.load` is the front door."""
