"""Counts, and nothing but counts, of rows that whoever reads them may not see."""
