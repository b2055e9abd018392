import io
import json
import unittest
from contextlib import redirect_stderr, redirect_stdout

from veneer import protocol
from veneer.problem import ModelBroken


class ProtocolTests(unittest.TestCase):
    def test_answers_every_line_and_outlives_errors(self):
        def run(path):
            if path == "broken":
                raise ModelBroken("No camera")
            if path == "bug":
                raise ZeroDivisionError("oops")
            if path == "large":
                raise RuntimeError("Error: File too large")
            if path == "full":
                raise RuntimeError("Error: No space left on device")
            return {"seconds": {"open": 0.01}}

        lines = "\n".join(['{"scene": "broken"}', "", '{"scene": "bug"}', "rubbish", '{"scene": "full"}',
                           '{"scene": "large"}', '{"scene": "a"}'])
        said = io.StringIO()
        with redirect_stdout(said), redirect_stderr(io.StringIO()):
            protocol.serve(io.StringIO(lines), {"blender": "3.4.1"}, run)
        events = [json.loads(line[7:]) for line in said.getvalue().splitlines() if line.startswith("VENEER ")]
        self.assertEqual(events[0], {"event": "ready", "blender": "3.4.1"})
        self.assertEqual([event.get("code") for event in events[1:]],
                         ["MODEL_BROKEN", "SCRIPT_ERROR", "SCRIPT_ERROR", "DISK_FULL", "PICTURE_TOO_LARGE", None])
        self.assertEqual(events[1]["message"], "No camera")
        self.assertTrue(events[-1]["ok"])
