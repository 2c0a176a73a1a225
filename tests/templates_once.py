"""Compiled templates, shared by all apps of a test run: compiling them anew for every test would cost the most."""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class TemplatesOnce(BytecodeCache):
    """In memory, by the template's name and text."""

    def __init__(self) -> None:
        self._compiled: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._compiled:
            bucket.bytecode_from_string(self._compiled[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._compiled[bucket.key] = bucket.bytecode_to_string()
