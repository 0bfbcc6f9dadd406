"""The evaluation harness and the benchmarks."""
