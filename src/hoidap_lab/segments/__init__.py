"""Learning and measuring the lexicon of Vietnamese compound words."""
