"""What was prepared for another body: the sheet, where it was filed, and what came of it."""
