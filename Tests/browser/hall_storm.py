"""A hall votes within a minute while the server is killed again and again; then an attacker takes everything that is on the disk and
tries to match voters and ballots. `hall_storm.py [--voters 268] [--kills 10] [--seconds 60]`."""

import argparse
import html
import json
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import threading
import time
from pathlib import Path

from house import House, ROOT
from playwright.sync_api import sync_playwright
from vote import Hall, PROJECTS, Person


class MortalHouse(House):
    """One that can be killed and comes back at the same address."""

    def kill(self):
        self.server.send_signal(signal.SIGKILL)
        self.server.wait()

    def come_back(self):
        port = self.address.rsplit(":", 1)[1]
        self.server = subprocess.Popen(
            [self.yishi, "serve", "--data", self.data, "--port", port, "--public-address", "http://localhost"],
            cwd=ROOT, stdout=self.log, stderr=subprocess.STDOUT, env=self.environment())


def storm(house, hall, marks, seconds, kills):
    done = subprocess.Popen(
        ["node", str(ROOT / "Tests/ballot-wasm/storm.mjs")], text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE)
    done.stdin.write(json.dumps({"address": house.address, "vote": hall.vote, "marks": marks, "seconds": seconds}))
    done.stdin.close()
    assert done.stderr.readline().strip() == "made"
    errors = []
    threading.Thread(target=lambda: errors.append(done.stderr.read()), daemon=True).start()
    started = time.monotonic()
    for number in range(kills):
        time.sleep(max(0, started + seconds * (number + 0.5) / (kills + 1) - time.monotonic()))
        # A stranger keeps a head of the log: what was signed before the server died must be the beginning of what comes after.
        Path(f"{house.data}/head-{number}").write_bytes(house.bytes("/log/checkpoint"))
        house.kill()
        house.come_back()
    said = done.stdout.read()
    assert done.wait() == 0, errors
    return json.loads(said), time.monotonic() - started


def kept_heads(house):
    return [str(path) for path in sorted(Path(house.data).glob("head-*"))]


def trackers_published(hall):
    reader = Person(hall.browser, hall.house, None)
    page = reader.context.request.get(f"{hall.vote}/trackers").text()
    reader.context.close()
    return [html.unescape(tracker) for tracker in re.findall(r"<li>([A-Za-z0-9+/&#;]{43,})</li>", page)]


def attack(house, hall, voters, has_ended):
    """Everything that an intruder finds: the database, its log and free pages, the log of requests. `voters` is the truth that the
    intruder does not have: for each deputy in the order of their numbers, which slip and which tracker was theirs."""
    loot = Path(house.data + "-loot")
    shutil.copytree(house.data, loot)
    back_up(house, loot / "backup.db")
    everything = b"".join(file.read_bytes() for file in sorted(loot.rglob("*")) if file.is_file())
    # No teller's seed and no slip, in any form, anywhere.
    for seed in hall.seeds:
        assert seed.encode() not in everything, "a teller's seed is on the disk"
    for _, slip, tracker in voters:
        assert slip.encode() not in everything and slip.replace("-", "").encode() not in everything, "a slip is on the disk"
    # No line of the log that could be joined to a ballot.
    lines = [json.loads(line) for line in Path(house.data, "log").read_text("utf-8").splitlines() if line.startswith("{")]
    secret = [line for line in lines if re.search(r"/(ballots|booth|opened|trackers|proof)", line.get("route", ""))]
    assert secret and all(set(line) == {"hour", "route", "status"} for line in secret), "the log tells too much of casting"
    for name in ["yishi.db", "backup.db"]:
        match(sqlite3.connect(loot / name), name, voters, has_ended)
    shutil.rmtree(loot)


def back_up(house, path):
    """As docs/running.md says it: `sqlite3 yishi.db ".backup …"`, while the server runs."""
    kept, copy = sqlite3.connect(f"{house.data}/yishi.db"), sqlite3.connect(path)
    kept.backup(copy)
    copy.close()
    kept.close()


def match(db, name, voters, has_ended):
    parts = b"".join(row[0] for row in db.execute("SELECT bytes FROM archive_part ORDER BY vote, election, number"))
    # A tracker is the hash of a ballot; it stands in the archive alone, and beside no person.
    columns = {(table, column[1]) for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
               for column in db.execute(f"PRAGMA table_info({table})")}
    kept = {column for table, column in columns if table == "archive_part"}
    assert kept == {"vote", "election", "number", "bytes"}, kept
    # What orders there are to match by: of the archive, of the list of credentials, of sizes.
    slips = json.loads(db.execute("SELECT slips FROM election WHERE number = 1 AND slips IS NOT NULL").fetchone()[0])
    text = parts.decode("utf-8", "replace")
    starts = [found.start() for found in re.finditer(r'\{"election_uuid":', text)]
    ballots = [json.JSONDecoder().raw_decode(text, start)[0] for start in starts]
    assert len(ballots) == len(voters), (len(ballots), len(voters))
    truth = [published for published, _, _ in voters]
    guesses = {
        "in the order of the archive": [ballot["credential"] for ballot in ballots],
        "in the order of the slips": [half for half in slips if half in set(truth)],
        "by size": [ballot["credential"] for ballot in sorted(ballots, key=lambda ballot: len(json.dumps(ballot)))],
        "by the list of credentials": sorted(truth),
    }
    # What the public log tells of them, once voting has ended.
    declared = [row[0] for row in db.execute("SELECT detail FROM note WHERE kind = 'election.ballot' ORDER BY place, number")]
    assert len(declared) == (len(voters) if has_ended else 0)
    if has_ended:
        mine = {tracker: half for half, _, tracker in voters}
        guesses["in the order of the public log"] = [mine[tracker] for tracker in declared]
    limit = 1 + 3  # fixed points of a random order: mean 1, standard deviation 1
    for way, guess in guesses.items():
        right = sum(one == other for one, other in zip(guess, truth))
        print(f"    {name}, matched {way}: {right} of {len(truth)} right, by chance 1 ± 1")
        assert right <= limit, way
        place = {half: index for index, half in enumerate(guess)}
        count = len(truth)
        rank = 1 - 6 * sum((place[half] - index) ** 2 for index, half in enumerate(truth)) / (count * (count**2 - 1))
        assert abs(rank) * (count - 1) ** 0.5 < 4, (way, rank)


if __name__ == "__main__":
    asked = argparse.ArgumentParser()
    asked.add_argument("--voters", type=int, default=268)
    asked.add_argument("--kills", type=int, default=10)
    asked.add_argument("--seconds", type=float, default=60)
    asked = asked.parse_args()
    with MortalHouse() as house, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        hall = Hall(browser, house)
        hall.begin()
        hall.prepare(form="approve", surplus=1)
        hall.make_keys()
        hall.make_slips(asked.voters)
        hall.call_roll(asked.voters)
        hall.open()
        chance = random.Random()
        # Deputies draw at random, and come to vote in an order of their own.
        drawn = hall.slips[:]
        chance.shuffle(drawn)
        order = list(range(asked.voters))
        chance.shuffle(order)
        marks = [(drawn[deputy], sorted(chance.sample(range(1, 13), 5))) for deputy in order]
        said, took = storm(house, hall, marks, asked.seconds, asked.kills)
        halves = json.loads(subprocess.run(
            ["node", str(ROOT / "Tests/ballot-wasm/halves.mjs")], text=True, capture_output=True, check=True,
            input=json.dumps({"address": house.address, "vote": hall.vote, "slips": drawn})).stdout)
        trackers = dict(zip(order, said["trackers"]))
        voters = [(halves[deputy], drawn[deputy], trackers[deputy]) for deputy in range(asked.voters)]
        attack(house, hall, voters, has_ended=False)
        hall.close()
        print("the voting has ended:")
        attack(house, hall, voters, has_ended=True)
        published = trackers_published(hall)
        lost = set(said["trackers"]) - set(published)
        print(f"{len(said['trackers'])} voters in {took:.0f} s, {asked.kills} kills: {len(lost)} lost, "
              f"{len(published) - len(set(published))} double, {said['again']} asked again; "
              f"answered in {said['p50']:.0f} ms, p99 {said['p99']:.0f} ms, longest {said['longest']:.0f} ms")
        assert not lost and len(published) == asked.voters
        print(house.run("log", "verify", *kept_heads(house)))
        hall.open_count(hall.tellers[1:])
        hall.certify_and_announce()
        stranger = Person(browser, house, None)
        stranger.go(hall.vote)
        expected = {number: sum(number in numbers for _, numbers in marks) for number in range(1, len(PROJECTS) + 1)}
        rows = stranger.page.locator(".tally.result tbody tr")
        seen = {int(row.locator("th").inner_text()[:2]): int(row.locator("td").first.inner_text()) for row in rows.all()}
        assert seen == expected, (seen, expected)
        print("the result is the marks that were put in, with the first teller away")
        browser.close()
