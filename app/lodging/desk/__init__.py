"""What the ward's desk looks for among its guests: who sleeps where tonight, somebody by name, what can't be."""
