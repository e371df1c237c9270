"""The cards, one step of the flow each: pure functions from what was found to HTML."""
