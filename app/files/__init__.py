"""Photos and scans of papers: taken in, made small and anonymous, kept sealed, shown to whoever may see them."""
