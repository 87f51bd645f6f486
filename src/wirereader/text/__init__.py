"""What two or more stages need of text, pure."""
