"""What people thought of it, once their result was given: counted, and never tied to a dossier."""
