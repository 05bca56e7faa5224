# `make dataset`, `make test`, `make benchmark` and `make stress` set themselves up: they need git, make and Python 3.11 or newer.
PYTHON ?= $(shell for python in python3.11 python3 python3.12 python3.13 python3.14; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
# How faults are told: text, json, or github for annotations.
FORMAT ?= text
BIN = .venv/bin
READY = .venv/ready

.PHONY: dataset test lint types benchmark stress

dataset: $(READY)
	$(BIN)/readouts build --format $(FORMAT)
	$(BIN)/python -m scripts.tour

test: lint types
	$(BIN)/pytest --numprocesses auto

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

benchmark: .venv/ready-benchmark
	$(BIN)/python -m scripts.benchmark

stress: $(READY)
	$(BIN)/python -m scripts.stress

.venv/ready-benchmark: $(READY)
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[benchmark]'
	touch $@

$(READY): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: install it, or name it: make PYTHON=/path/to/python"; exit 2; }
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[extract,validate,dev]'
	touch $@
