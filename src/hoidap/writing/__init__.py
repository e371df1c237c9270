"""A language model's answers: asked for with a few excerpts, and shown only as far as these bear them out."""
