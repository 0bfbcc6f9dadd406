"""Review rules, one module a family."""
