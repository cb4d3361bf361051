# The two commands of a new user: `make run` and `make test`; `make bench` prints the speed figures beside their peers.
# Both set up .venv and, where they may, the system programs that are missing; both are quick the second time.
# `make run lang=vi` speaks Vietnamese whatever the locale.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
.DELETE_ON_ERROR:
.PHONY: run test bench

run: $(VENV)/.run
	@$(BIN)/doichieu run corpus/reports --out outputs $(addprefix --lang ,$(lang))

test: $(VENV)/.test
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/python -m pytest

bench: $(VENV)/.test
	$(BIN)/python -m tests.bench

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'Cần Python 3.11 trở lên, ví dụ: make run PYTHON=python3.12 (Python 3.11 or newer is needed)'; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { \
	  echo 'Hãy cài python3-venv rồi chạy lại (install it and run again): sudo apt-get install python3-venv'; exit 1; }

$(VENV)/.run: pyproject.toml $(VENV)/bin/python
	@echo 'Đang cài đặt, lần đầu mất vài phút… (setting up; the first time takes some minutes)'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@sh .ci/programs reading || true
	@touch $@

# Programs that the tests start for real, a browser among them. Without root or network the tests that need them are
# skipped and say so.
$(VENV)/.test: pyproject.toml $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@sh .ci/programs || true
	@touch $@ $(VENV)/.run
