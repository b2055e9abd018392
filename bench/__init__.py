"""Benchmarks against a started system. Plain Python 3.9 or newer, standard library only; `bench/run` starts them."""
