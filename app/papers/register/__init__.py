"""The register of dossiers: which came when, what was promised and what came out."""
