"""From a report to a draft of its summary."""
