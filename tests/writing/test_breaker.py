from hoidap.writing.breaker import CircuitBreaker


def test_it_rests_after_failures_in_a_row_and_then_tries_again():
    now = [0.0]
    breaker = CircuitBreaker(failures=2, rest=60, clock=lambda: now[0])

    breaker.failed()
    assert not breaker.resting
    breaker.failed()
    assert breaker.resting
    now[0] = 60.0
    assert not breaker.resting
    breaker.failed()
    assert breaker.resting


def test_a_success_ends_the_count():
    breaker = CircuitBreaker(failures=2, rest=60, clock=lambda: 0.0)

    breaker.failed()
    breaker.succeeded()
    breaker.failed()

    assert not breaker.resting
