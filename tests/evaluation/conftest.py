from tests.writing.conftest import quoting_bot, server, writing_bot  # noqa: F401 - the stand-in for a model
