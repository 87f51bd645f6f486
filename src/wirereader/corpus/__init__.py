"""The parsed stories in memory: flat, append-only, objects made on demand."""
