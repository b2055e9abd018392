"""Reasons why a picture can't be made, as the worker reports them."""
import errno
import os


class Problem(Exception):
    """An expected failure: its code is one of the farm's failure codes, its text a sentence for a person."""

    code = "SCRIPT_ERROR"


class SceneInvalid(Problem):
    """The scene file breaks the agreement, so asking again can't help."""


class ModelBroken(Problem):
    """The model lacks something that a picture needs; only its author can mend that."""

    code = "MODEL_BROKEN"


class FileUnavailable(Problem):
    """A file that the scene names is not there, or is not what it should be."""

    code = "FILE_UNAVAILABLE"


class PictureTooLarge(Problem):
    """More pixels than a render may have, or a file larger than it may write."""

    code = "PICTURE_TOO_LARGE"


def code_of(error: BaseException) -> str:
    if isinstance(error, Problem):
        return error.code
    # Blender's own writers tell of a full disk, or a file that may not grow, in words only.
    if os.strerror(errno.EFBIG) in str(error):
        return PictureTooLarge.code
    if isinstance(error, MemoryError):
        return "OUT_OF_MEMORY"
    full = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)
    return "DISK_FULL" if full or os.strerror(errno.ENOSPC) in str(error) else "SCRIPT_ERROR"


def sentence_of(error: BaseException) -> str:
    if isinstance(error, Problem):
        return str(error)
    return f"{type(error).__name__}: {error}"[:500]
