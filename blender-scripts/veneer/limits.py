"""What this process may take, set before it opens the first model; nobody without rights can raise it again.

Time and memory are watched by the worker, which can say why it ended a render.
"""
import contextlib
import resource
import signal

# The passes of the largest picture: 8192 x 8192 pixels of 16 channels of 4 bytes, and some air.
LARGEST_FILE = (1 << 26) * 16 * 4 + (64 << 20)


def apply() -> None:
    # Without this the kernel ends Blender for a file that is too large, instead of failing the write.
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    for kind, most in ((resource.RLIMIT_FSIZE, LARGEST_FILE), (resource.RLIMIT_CORE, 0)):
        _, hard = resource.getrlimit(kind)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (most, most))
    # Should the machine run out of memory all the same, then Blender is to go, not the worker or the app.
    with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w", encoding="ascii") as file:
        file.write("800")
