"""A real server on a fresh demo folder, and the people of the demo."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


class House:
    """Runs `yishi serve` on the demo county as long as the `with` lasts."""

    def __enter__(self):
        self.data = tempfile.mkdtemp(prefix="yishi-browser-")
        # The cookies of who has signed in.
        self.sessions = {}
        bin_path = subprocess.run(
            ["swift", "build", "--show-bin-path"], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout.strip()
        self.yishi = f"{bin_path}/yishi"
        self.run("demo")
        self.log = open(f"{self.data}/log", "w+", encoding="utf-8")
        self.server = subprocess.Popen(
            [self.yishi, "serve", "--data", self.data, "--port", "0", "--public-address", "http://localhost"],
            cwd=ROOT, stdout=self.log, stderr=subprocess.STDOUT, env=self.environment(),
        )
        self.address = f"http://localhost:{self.port()}"
        return self

    def __exit__(self, *_):
        self.server.send_signal(signal.SIGTERM)
        self.server.wait(timeout=20)
        self.log.close()
        shutil.rmtree(self.data)

    def environment(self):
        return {**os.environ, "LANG": "zh_CN.UTF-8", "LC_ALL": ""}

    def port(self):
        for _ in range(300):
            with open(f"{self.data}/log", encoding="utf-8") as log:
                if found := re.search(r"端口 (\d+)", log.read()):
                    return int(found[1])
            if self.server.poll() is not None:
                break
            time.sleep(0.1)
        raise SystemExit("The server did not start:\n" + Path(f"{self.data}/log").read_text("utf-8"))

    def run(self, *words):
        """What the command says."""
        done = subprocess.run(
            [self.yishi, *words, "--data", self.data], cwd=ROOT, capture_output=True, text=True, env=self.environment()
        )
        if done.returncode != 0:
            raise SystemExit(f"yishi {' '.join(words)} failed:\n{done.stderr}")
        return done.stdout.strip()

    def sign_ins(self):
        """Login, password, role, and whether a code is asked for."""
        lines = Path(f"{self.data}/sign-ins").read_text("utf-8").splitlines()
        return [(login, password, role, bool(secret)) for login, password, role, secret in
                (line.split("\t") for line in lines)]

    def sign_in(self, login):
        return next(line for line in self.sign_ins() if line[0] == login)

    def bytes(self, path):
        with urllib.request.urlopen(self.address + path) as answer:
            return answer.read()

    def text(self, path):
        """A page as a visitor without an account gets it."""
        with urllib.request.urlopen(self.address + path) as answer:
            return answer.read().decode()
