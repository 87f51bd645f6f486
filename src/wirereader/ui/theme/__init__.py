"""How the reader looks, as data: roles and colours, signs, a steady colour for each speaker."""
