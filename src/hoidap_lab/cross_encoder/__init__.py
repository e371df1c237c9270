"""Trains the bundled cross-encoder, which reads a question together with a passage."""
