# The two commands of a new user: `make run` and `make test`; `make bench` prints the speed figures beside their peers.
# Both set up .venv and, where they may, the system programs that are missing; both are quick the second time.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
.DELETE_ON_ERROR:
.PHONY: run test bench

run: $(VENV)/.run
	@status=0; $(BIN)/doichieu run corpus/reports --out outputs || status=$$?; exit $$status

test: $(VENV)/.test
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/python -m pytest

bench: $(VENV)/.test
	$(BIN)/python -m tests.bench

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: pyproject.toml $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@sh .ci/programs reading || true
	@touch $@

# Programs that the tests start for real, a browser among them. Without root or network the tests that need them are
# skipped and say so.
$(VENV)/.test: pyproject.toml $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@sh .ci/programs || true
	@touch $@ $(VENV)/.run
