"""Answers on their way to a dossier: kept from the first one on, on any phone that has the code."""
