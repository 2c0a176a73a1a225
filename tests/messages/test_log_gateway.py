"""In the demo a message becomes one line of a file."""

import json
from pathlib import Path
from uuid import uuid4

import pytest

from app.messages.gateway import GatewayDown, LogGateway

ID = uuid4()


def test_a_message_is_one_line_of_json(tmp_path: Path):
    log = tmp_path / "messages.log"
    LogGateway(log).send(ID, "0912345678", "Đã gửi\nhồ sơ “CG-261123-0001”")
    (line,) = log.read_text(encoding="utf-8").splitlines()
    assert json.loads(line) == {"id": str(ID), "phone": "0912345678", "text": "Đã gửi\nhồ sơ “CG-261123-0001”"}


def test_the_second_message_stands_below_the_first(tmp_path: Path):
    gateway = LogGateway(tmp_path / "messages.log")
    gateway.send(ID, "0912345678", "một")
    gateway.send(ID, "0912345678", "hai")
    lines = (tmp_path / "messages.log").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["text"] for line in lines] == ["một", "hai"]


def test_its_folder_is_made_when_needed(tmp_path: Path):
    LogGateway(tmp_path / "new" / "messages.log").send(ID, "0912345678", "một")
    assert (tmp_path / "new" / "messages.log").exists()


def test_a_file_that_cannot_be_written_is_a_gateway_that_is_down(tmp_path: Path):
    (tmp_path / "messages.log").mkdir()
    with pytest.raises(GatewayDown):
        LogGateway(tmp_path / "messages.log").send(ID, "0912345678", "một")
