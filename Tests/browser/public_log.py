"""The public log after a vote, as a stranger checks it without asking us, and as an office finds out that somebody touched the database."""

import hashlib
import json
import re
import shutil
import sqlite3
import subprocess
import tempfile
from pathlib import Path

from hand import Finger
from house import ROOT
from tasks import Visitor


def check_log(browser, house, vote, pictures=None):
    hall, archive, (tracker, *_) = vote
    folder = Path(tempfile.mkdtemp(prefix="yishi-log-"))
    try:
        key = house.run("log", "key")
        proof_of_my_ballot(browser, house, hall, tracker, key, folder, pictures)
        whole_log(house, key, archive, tracker, folder)
        programs_are_declared(house, folder)
        touched_database_is_found(house, folder)
    finally:
        shutil.rmtree(folder)


def verify(house, *words):
    return subprocess.run(
        [str(Path(house.yishi).with_name("yishi-verify")), *map(str, words)], capture_output=True, text=True,
        env=house.environment())


def proof_of_my_ballot(browser, house, hall, tracker, key, folder, pictures):
    """An old telephone without JavaScript: look it up, save the proof, and have it checked anywhere (R-21)."""
    stranger = Visitor(browser, house, Finger)
    stranger.go(f"{hall.vote}/trackers")
    stranger.page.fill("#tracker", tracker)
    stranger.page.click("text=查一查")
    stranger.page.get_by_text("这张选票在票箱里").wait_for()
    if pictures:
        stranger.page.screenshot(path=f"{pictures}/tracker-found.png", full_page=True)
    for _ in range(20):
        answer = stranger.page.context.request.post(
            f"{house.address}{hall.vote}/proof",
            form={"ticket": stranger.page.locator("[name=ticket]").first.input_value(), "tracker": tracker})
        if answer.ok:
            break
        assert "还没有这个查询码的证明文件" in answer.text()
        stranger.page.wait_for_timeout(500)
    with stranger.page.expect_download() as saved:
        stranger.page.click("text=下载证明文件")
    proof = folder / "mine.tlog-proof"
    saved.value.save_as(proof)
    said = verify(house, proof, key)
    assert said.returncode == 0 and "证明成立" in said.stdout and f"detail {tracker}" in said.stdout, said
    changed = folder / "changed.tlog-proof"
    lines = proof.read_text("utf-8").splitlines(keepends=True)
    lines[2] = re.sub(r"\d+", lambda found: str(int(found[0]) + 1), lines[2])
    changed.write_text("".join(lines), "utf-8")
    said = verify(house, changed, key)
    assert said.returncode == 1 and "证明不成立" in said.stderr, said
    stranger.go("/log")
    assert key in stranger.page.inner_text("main")
    if pictures:
        stranger.page.screenshot(path=f"{pictures}/log.png", full_page=True)


def whole_log(house, key, archive, tracker, folder):
    """Everything is fetched and checked from the first entry on, and the archive beside it."""
    mirror = folder / "log"
    subprocess.run(["scripts/mirror-log", f"{house.address}/log", mirror], cwd=ROOT, check=True)
    (folder / "vote.bel").write_bytes(archive)
    said = verify(house, mirror, key, folder / "vote.bel", mirror / "checkpoint")
    assert said.returncode == 0 and "存证里一张不少" in said.stdout, said
    _, size, root = (mirror / "checkpoint").read_text("utf-8").splitlines()[:3]
    said = verify(house, mirror, key, f"{size}:{root}")
    assert said.returncode == 0 and "完全一样" in said.stdout, said
    for kept, says in [(f"{size}:{'A' * 43}=", "存证被改过"), (f"{int(size) + 1}:{root}", "存证被截短过")]:
        said = verify(house, mirror, key, kept)
        assert said.returncode == 1 and says in said.stderr, said
    entries = mirror / "tile/entries/000"
    whole = entries.read_bytes()
    entries.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    said = verify(house, mirror, key)
    assert said.returncode == 1 and "对不上" in said.stderr, said
    entries.write_bytes(whole)


def programs_are_declared(house, folder):
    """What the devices ran stands in the log, and is what is served (R-22)."""
    text = b"".join(path.read_bytes() for path in (folder / "log/tile/entries").rglob("*") if path.is_file())
    opened = re.findall(rb"kind election\.opened\ndetail (\{.*\})\n", text)
    assert opened
    programs = json.loads(opened[-1])["programs"]
    assert len(programs) == 10, programs
    for name, digest in programs.items():
        assert hashlib.sha256(house.bytes(f"/assets/{name}")).hexdigest() == digest, name


def touched_database_is_found(house, folder):
    """A row of the log, of the journal, or of what it binds is taken out or changed with SQL: the check says which (R-16)."""
    assert "存证完整" in house.run("log", "verify", str(folder / "log/checkpoint"))
    vote = "(SELECT max(about) FROM note WHERE about LIKE 'vote/%')"
    attacks = {
        f"DELETE FROM note WHERE about = {vote} AND number = 5": "缺第 5 条记录",
        f"UPDATE note SET person = 1 WHERE about = {vote} AND number = 5": "的第 5 条记录被改过",
        "DELETE FROM vote_act WHERE number = 4": "的第 4 步和当时的记录对不上",
        "DELETE FROM log_entry WHERE place = 9": "整本存证和签名对不上",
        "DELETE FROM archive_part WHERE number = 3": "的档案和存证里写明的不一样",
    }
    copy = folder / "data"
    for sql, says in attacks.items():
        shutil.copytree(house.data, copy)
        database = sqlite3.connect(copy / "yishi.db")
        assert database.execute(sql).rowcount > 0, sql
        database.commit()
        database.close()
        said = subprocess.run(
            [house.yishi, "log", "verify", "--data", copy], cwd=ROOT, capture_output=True, text=True,
            env=house.environment())
        assert said.returncode == 1 and says in said.stderr, (sql, said.stderr)
        shutil.rmtree(copy)
