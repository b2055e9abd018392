"""The two pieces of the demo: which shapes make them and how they are photographed."""
