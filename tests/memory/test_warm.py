"""The memory of a preview: the very values, and only those of the last round."""

from dalil.memory.memory import Warm


def test_a_value_is_given_again_until_a_round_passes_without_it():
    memory, made = Warm(), []

    def ask(key):
        return memory.recall("kind", (key,), lambda: made.append(key) or object())

    first = ask(b"a")
    memory.turn()
    assert ask(b"a") is first
    memory.turn()
    ask(b"b")
    memory.turn()
    assert ask(b"a") is not first
    assert made == [b"a", b"b", b"a"]
    assert memory.keeps
