"""A language model on this machine: fetched once, checked, and served on a loopback port while hoidap runs."""
