"""The rules in force, in the order of their codes, and the loop that runs them."""

from __future__ import annotations

from summarizer.rules import (
    claims,
    contradictions,
    damage,
    masks,
    numbering,
    repeats,
    sections,
    staff,
    sums,
    torn,
)
from summarizer.rules.fault import Fault, Rule, Subject

RULES: tuple[Rule, ...] = (
    Rule("SEC000", "near_empty", "error", "author", sections.near_empty, 100),
    Rule("SEC001", "no_problems", "error", "author", sections.no_problems, 40),
    Rule("SEC002", "no_plans", "warning", "author", sections.no_plans, 60),
    Rule("SEC003", "vague_plans", "info", "author", sections.vague_plans, 10),
    Rule("TXT001", "masked_years", "info", "author", masks.masked_years, 15),
    Rule("TXT002", "masked_numbers", "warning", "author", masks.masked_numbers, 70),
    Rule("TXT012", "mostly_masked", "error", "author", masks.mostly_masked, 86),
    Rule("TXT003", "lost_numbers", "error", "transmission", masks.lost_numbers, 75),
    Rule("TXT004", "spoilt_numbers", "error", "transmission", masks.spoilt_numbers, 90),
    Rule("TXT005", "unrepaired_runs", "warning", "transmission", damage.unrepaired_runs, 30),
    Rule("TXT006", "masked_names", "info", "author", masks.masked_names, 5),
    Rule("TXT007", "repairs_made", "info", "transmission", damage.repairs_made, 1),
    Rule("TXT009", "uncertain_repairs", "info", "transmission", damage.uncertain_repairs, 2),
    Rule("TXT010", "cut_off", "error", "transmission", damage.cut_off, 88),
    Rule("TXT011", "torn_paragraphs", "warning", "transmission", torn.torn_paragraphs, 72),
    Rule("TXT008", "glued_numbers", "error", "transmission", masks.glued_numbers, 74),
    Rule("NUM001", "restarted_numbering", "info", "transmission", numbering.restarted_numbering, 8),
    Rule("NUM002", "broken_numbering", "warning", "transmission", numbering.broken_numbering, 28),
    Rule("NUM003", "announced_items", "warning", "transmission", numbering.announced_items, 58),
    Rule("DAT001", "wrong_dates", "error", "author", sums.wrong_dates, 65),
    Rule("ARI001", "failing_relations", "error", "author", contradictions.failing_relations, 85),
    Rule("ARI005", "table_totals", "error", "author", contradictions.table_totals, 83),
    Rule("ARI006", "different_bases", "error", "author", contradictions.different_bases, 82),
    Rule("ARI007", "contradicted_words", "error", "author", contradictions.contradicted_words, 81),
    Rule("ARI008", "broken_balances", "error", "author", contradictions.broken_balances, 83),
    Rule("ARI009", "broken_partitions", "error", "author", contradictions.broken_partitions, 79),
    Rule("ARI003", "unclear_bases", "info", "author", sums.unclear_bases, 12),
    Rule("ARI004", "rates_over_hundred", "error", "author", sums.rates_over_hundred, 80),
    Rule("ARI010", "two_values", "warning", "author", repeats.two_values, 78),
    Rule("ARI002", "monthly_rounds", "warning", "author", sums.monthly_rounds, 55),
    Rule("STF001", "staff_against_total", "error", "author", staff.staff_against_total, 84),
    Rule("STF002", "staff_above_posts", "info", "author", staff.staff_above_posts, 14),
    Rule("CLM002", "complete_without_base", "info", "author", claims.complete_without_base, 9),
    Rule("CLM001", "tasks_without_target", "info", "author", claims.tasks_without_target, 45),
)


def find_faults(subject: Subject) -> list[tuple[Rule, Fault]]:
    """Run every rule over one report; the worst first, then in source order."""
    found = [(rule, fault) for rule in RULES for fault in rule.find(subject)]
    return sorted(found, key=lambda pair: (-pair[0].weight, pair[1].places[0]))
