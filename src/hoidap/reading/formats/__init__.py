"""One module per file format, each turning a file's bytes into an extract."""
