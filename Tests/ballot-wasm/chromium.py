"""Votes in a real browser: its program makes the same ballot as under Node with the same randomness; with the browser's own generator it makes
ballots that `yishi vote` takes; what was opened is not cast; and a browser without randomness makes none. The last line counts."""

import http.server
import json
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = ROOT / ".build-wasm" / "BallotWasm.wasm"
POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
passed = failed = 0


def check(name, holds):
    global passed, failed
    passed, failed = passed + holds, failed + (not holds)
    print(f"{'✔' if holds else '✘'} {name}", flush=True)


class Hall(http.server.BaseHTTPRequestHandler):
    """Serves the page, the program and its words, under the policy that the voting page will have."""

    files = {
        "/": ("text/html", b"<!DOCTYPE html><title>booth</title>"),
        "/ballot.mjs": ("text/javascript", (ROOT / "Assets" / "ballot.mjs").read_bytes()),
        "/calls.mjs": ("text/javascript", (ROOT / "Assets" / "calls.mjs").read_bytes()),
        "/BallotWasm.wasm": ("application/wasm", PROGRAM.read_bytes()),
    }

    def do_GET(self):
        kind, body = self.files.get(self.path, ("text/plain", b""))
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Security-Policy", POLICY)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Vote:
    """An election of the command line: one teller, three voters, 20 projects."""

    def __init__(self, folder):
        self.folder = folder
        shown = subprocess.run(["swift", "build", "--show-bin-path"], cwd=ROOT, capture_output=True, text=True, check=True)
        self.yishi = shown.stdout.strip() + "/yishi"
        self.run("keygen", "--trustee", "1", "--of", "1", "--secret", f"{folder}/teller")
        self.run("credentials", "--voters", "3", "--slips", f"{folder}/slips")
        Path(f"{folder}/projects").write_text("\n".join(f"项目 {number}" for number in range(1, 21)), "utf-8")
        self.run("setup", "--name", "票决", "--question", "最多选十项", "--answers", f"{folder}/projects", "--most", "10")
        self.election = Path(f"{folder}/public/election.json").read_text("utf-8")
        self.slips = Path(f"{folder}/slips").read_text("utf-8").split()

    def run(self, word, *options):
        command = [self.yishi, "vote", word, "--folder", f"{self.folder}/public", "--english", *options]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    def cast(self, ballot):
        Path(f"{self.folder}/ballot").write_text(ballot, "utf-8")
        return self.run("cast", "--ballot", f"{self.folder}/ballot")


# The randomness of tests: a counter, hashed, in the order in which it is asked for.
SEEDED = """
    const blocks = [];
    for (let n = 0; n < 4000; n++)
        blocks.push(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`block ${n}`))));
    let next = 0;
    const fill = place => { for (let i = 0; i < place.length; i++, next++) place[i] = blocks[next >> 5][next & 31]; };
"""
MAKE = """
    const program = new Uint8Array(await (await fetch('/BallotWasm.wasm')).arrayBuffer());
    const election = new TextEncoder().encode(task.election);
    const decode = bytes => new TextDecoder().decode(bytes);
"""


def in_browser(page, work, **task):
    return page.evaluate(f"async task => {{ const words = await import('/ballot.mjs'); {MAKE} {work} }}", task)


def in_node(work, **task):
    script = f"""
        import {{ readFileSync }} from 'node:fs';
        import * as words from '{ROOT}/Assets/ballot.mjs';
        const task = JSON.parse(readFileSync(0, 'utf8'));
        const program = readFileSync('{PROGRAM}');
        const election = new TextEncoder().encode(task.election);
        const decode = bytes => new TextDecoder().decode(bytes);
        const answer = await (async () => {{ {work} }})();
        console.log(JSON.stringify(answer));"""
    command = ["node", "--input-type=module", "-e", script]
    done = subprocess.run(command, input=json.dumps(task), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def main(folder):
    vote = Vote(folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hall)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        complaints = []
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        marks = [number < 7 for number in range(20)]

        fixed = SEEDED + """
            const booth = await words.openBoothForTests(program, election, fill);
            booth.takeSlip(task.slip);
            booth.mark(task.marks);
            return decode(booth.cast());"""
        task = {"election": vote.election, "slip": vote.slips[0], "marks": marks}
        check("the same ballot in Chromium and under Node", in_browser(page, fixed, **task) == in_node(fixed, **task))

        real = """
            const booth = await words.openBooth(program, election);
            booth.takeSlip(task.slip);
            const tracker = booth.mark(task.marks);
            const ballot = decode(booth.cast());
            booth.wipe();
            let wiped = '';
            try { booth.cast(); } catch (refusal) { wiped = refusal.reason; }
            return { tracker, ballot, wiped };"""
        made = in_browser(page, real, **task)
        check("a ballot made with the browser's own randomness is taken", made["tracker"] in vote.cast(made["ballot"]))
        check("what is wiped is forgotten", made["wiped"] == "noBallot")
        again = in_browser(page, real, **task)
        check("the same marks give another ballot each time", again["ballot"] != made["ballot"])

        opened = in_browser(page, """
            const booth = await words.openBooth(program, election);
            booth.takeSlip(task.slip);
            booth.mark(task.marks);
            const { opening } = booth.open();
            let cast = 'cast';
            try { booth.cast(); } catch (refusal) { cast = refusal.reason; }
            return { opening, cast };""", **task)
        check("an opened ballot shows the marks", opened["opening"]["answers"][0]["marks"] == [int(mark) for mark in marks])
        check("and is not cast", opened["cast"] == "ballotOpened")

        refusals = in_browser(page, """
            const booth = await words.openBooth(program, election);
            const reason = work => { try { work(); return 'done'; } catch (refusal) { return refusal.reason; } };
            const said = [reason(() => booth.mark(task.marks)), reason(() => booth.takeSlip('abc'))];
            booth.takeSlip(task.slip);
            return [...said, reason(() => booth.mark(task.marks.map(() => true))), reason(() => booth.mark([true]))];""", **task)
        check(
            "mistakes are refused with their reason",
            refusals == ["noCredential", "credentialMistyped", "marksNotAllowed", "marksNotAllowed"])

        broken = in_browser(page, """
            const booth = await words.openBooth(program, election);
            booth.takeSlip(task.slip);
            crypto.getRandomValues = () => { throw new Error('no randomness'); };
            const tried = [];
            for (const work of [() => booth.mark(task.marks), () => booth.cast()])
                try { work(); tried.push('done'); } catch (error) { tried.push(error.message); }
            return tried;""", **task)
        check("without randomness there is no ballot", broken == ["no randomness", "noBallot"])
        check("the page's policy is kept", complaints == [])
        browser.close()
    server.shutdown()


with tempfile.TemporaryDirectory(prefix="yishi-booth-") as temporary:
    main(temporary)
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
