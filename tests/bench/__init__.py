"""Figures that depend on the machine: measured by `make bench`, never in a test."""
