"""All tests of the scripts, inside Blender: exit code 3 when one fails.

blender -b -noaudio --factory-startup --python-exit-code 3 --python blender-scripts/tests/run.py
"""
import os
import sys
import unittest

here = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.dirname(here), here]
result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2).run(unittest.defaultTestLoader.discover(here))
if not result.wasSuccessful():
    raise SystemExit(3)
