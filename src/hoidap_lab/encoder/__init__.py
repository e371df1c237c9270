"""Training and measuring the bundled static encoder: prepare, train, evaluate."""
