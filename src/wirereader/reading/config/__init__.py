"""The config files and what lies over them: read, checked, settled, shown."""
