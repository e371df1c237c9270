"""The web page and the HTTP API. ``server.serve`` starts both; importing this package imports neither."""
