# One word per need; `make` alone lists them.
.PHONY: help setup build release test run demo check bench map soak fuzz timing tls ci

help: ## list these words
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 16

setup: ## install what building and testing need, and the hook that checks before a commit
	scripts/toolchain && scripts/debian-setup test && scripts/python-setup
	ln -sf ../../scripts/pre-commit .git/hooks/pre-commit

build: ## build everything, tests too; a warning is an error
	swift build --build-tests --explicit-target-dependency-import-check error

release: ## build the command as a place runs it
	swift build -c release --product yishi

test: ## run the tests that need no browser
	swift test --parallel

run: ## build, fill an empty data/ with the demo, serve it
	./run

demo: build ## fill an empty data/ with the demo county and print its sign-ins
	$$(swift build --show-bin-path)/yishi demo

check: ## format, walls and links, in seconds
	scripts/check

bench: ## print ratios of one run against the bare machine
	scripts/bench

map: build ## draw docs/map from the code
	scripts/map docs/map

soak: ## kill a writing server 200 times and look for anything lost; a hall that votes meanwhile; millions of sums against GMP and libsodium
	scripts/kill-rounds 200
	.build-venv/bin/python Tests/browser/hall_storm.py --voters 300 --kills 10 --seconds 60
	BALLOT_SOAK=300 swift test --filter SecretBallotTests

fuzz: ## hostile bytes for all that reads a ballot or an archive, ten minutes
	scripts/fuzz

timing: ## no branch and no address of the secret ballot rests on a secret
	scripts/timing

tls: ## build with TLS inside and ask a question through it
	scripts/tls-check

ci: ## what a build machine runs
	.ci/run
