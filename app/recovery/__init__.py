"""A forgotten PIN: a code by message or on paper, and a new PIN."""
