"""A question in progress can be stopped at any moment, and stopping reaches whoever writes the answer."""

import asyncio
import threading

import pytest

from hoidap.types import TextEvent
from hoidap.ui.asking import Asking, until_stopped


class Writer:
    """Writes word after word until it is closed."""

    def __init__(self):
        self.closed = threading.Event()

    def words(self):
        try:
            while True:
                threading.Event().wait(0.01)
                yield TextEvent("từ ")
        finally:
            self.closed.set()


def test_stopping_ends_the_stream_and_closes_the_writer():
    writer = Writer()

    async def read():
        stopped = asyncio.Event()
        seen = 0
        async for _ in until_stopped(writer.words(), stopped):
            seen += 1
            if seen == 3:
                stopped.set()
        return seen

    assert asyncio.run(asyncio.wait_for(read(), 30)) == 3
    assert writer.closed.wait(30)


def test_stopping_does_not_wait_for_a_writer_that_is_stuck():
    free = threading.Event()

    def stuck():
        free.wait(60)
        yield TextEvent("muộn")

    async def read():
        stopped = asyncio.Event()
        asyncio.get_running_loop().call_later(0.05, stopped.set)
        return [event async for event in until_stopped(stuck(), stopped)]

    try:
        assert asyncio.run(asyncio.wait_for(read(), 20)) == []
    finally:
        free.set()


def test_what_goes_wrong_while_writing_is_told_to_the_reader():
    def broken():
        yield TextEvent("một")
        raise RuntimeError("hỏng")

    async def read():
        return [event async for event in until_stopped(broken(), asyncio.Event())]

    with pytest.raises(RuntimeError, match="hỏng"):
        asyncio.run(read())


def test_a_new_question_takes_the_place_of_the_one_in_progress():
    asking = Asking()
    with asking.begin("trang", "một") as first, asking.begin("trang", "hai") as second:
        assert first.stopped.is_set()
        assert first.wiped
        assert not second.stopped.is_set()
        assert asking.running("trang") == "hai"
    assert asking.running("trang") == ""


def test_stopping_one_page_leaves_the_others_alone():
    asking = Asking()
    with asking.begin("một", "?") as one, asking.begin("hai", "?") as two:
        asking.stop("một")
        assert one.stopped.is_set()
        assert not one.wiped
        assert not two.stopped.is_set()
