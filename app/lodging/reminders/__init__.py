"""At ten in the evening: which hosts are reminded that somebody is not declared yet."""
