"""Article in, Annotations out. Sees one story; equal input gives equal output in any process."""
