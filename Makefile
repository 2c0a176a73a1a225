# `make run` serves the app, `make test` runs every test, `make check` is what has to pass before a commit.
PYTHON ?= python3
VENV ?= .venv
PIP := $(VENV)/bin/python -m pip -qq --disable-pip-version-check
APT_LINE := sudo apt install python3 python3-venv make
# Appended, so that the system's npm and node win over those that the virtual environment may bring.
export PATH := $(PATH):$(abspath $(VENV))/bin
# Tests start our programs dozens of times: each would read all of the source again.
unexport PYTHONDONTWRITEBYTECODE

PLAYWRIGHT_CHROMIUM = $${PLAYWRIGHT_BROWSERS_PATH:-$$HOME/.cache/ms-playwright}/chromium-*

.DELETE_ON_ERROR:
.PHONY: run test check bench format lint types programs office front-end clean lock

# `exec`: Ctrl-C reaches the server itself, and make has nothing of its own to report.
run: $(VENV)/.app-stamp static/served/names.json
	@exec $(VENV)/bin/flask --app wsgi start

test: $(VENV)/.dev-stamp node_modules/.dev-stamp static/served/names.json programs
	@$(VENV)/bin/pytest -n logical --dist worksteal

check: $(VENV)/.dev-stamp static/served/names.json
	@$(VENV)/bin/ruff format --check .
	@$(MAKE) --no-print-directory lint types
	@$(VENV)/bin/flask --app wsgi catalogue check
	@$(MAKE) --no-print-directory test

# What depends on the machine; keeps what it saw.
bench: $(VENV)/.dev-stamp node_modules/.dev-stamp static/served/names.json
	@$(VENV)/bin/python -m tests.bench > docs/figures.new
	@mv docs/figures.new docs/figures.md

format: $(VENV)/.dev-stamp
	@$(VENV)/bin/ruff format .
	@$(VENV)/bin/ruff check --fix .

lint: $(VENV)/.dev-stamp
	@$(VENV)/bin/ruff check .

types: $(VENV)/.dev-stamp
	@$(VENV)/bin/mypy

front-end: static/served/names.json

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		|| { echo 'Python 3.11 or newer with venv is needed: $(APT_LINE)'; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.app-stamp: requirements/app.txt | $(VENV)/bin/python
	@echo 'Installing what the app needs'
	@$(PIP) install --require-hashes --only-binary :all: -r $<
	@touch $@

$(VENV)/.dev-stamp: requirements/dev.txt | $(VENV)/.app-stamp
	@echo 'Installing what the tests need'
	@$(PIP) install --require-hashes --only-binary :all: -r $<
	@touch $@

node_modules/.stamp: package-lock.json requirements/node.txt | $(VENV)/.app-stamp
	@command -v npm >/dev/null \
		|| $(PIP) install --require-hashes --only-binary :all: -r requirements/node.txt
	@npm ci --omit=dev --ignore-scripts --loglevel=error >/dev/null
	@touch $@

# What reads our pages as old engines, validators and screen readers do. `npm ci` begins with an empty folder.
node_modules/.dev-stamp: package-lock.json | node_modules/.stamp
	@npm ci --ignore-scripts --loglevel=error >/dev/null
	@touch node_modules/.stamp $@

# Whatever script is added to static/ is served anew when it changes.
static/served/names.json: $(wildcard static/*.js static/*.css) node_modules/.stamp app/front_end.py
	@$(VENV)/bin/python -P app/front_end.py
	@touch $@

# For recipes that may install: as root, or with sudo that asks nothing.
APT = root=; [ "$$(id -u)" = 0 ] || root='sudo -n'; \
	may_install() { command -v apt-get >/dev/null && { [ -z "$$root" ] || $$root true 2>/dev/null; }; }; \
	install() { \
		echo "Installing $$*"; $$root apt-get update -qq >/dev/null; \
		$$root env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends "$$@" >/dev/null; \
	}

# A browser and a text browser: from Debian where we may install, else Playwright's own Chromium.
# Ubuntu's package `chromium` is a snap, which servers and containers cannot run: Playwright's there too.
programs: $(VENV)/.dev-stamp
	@$(APT); \
	has_chromium() { command -v chromium || ls -d $(PLAYWRIGHT_CHROMIUM); }; \
	if may_install; then \
		command -v w3m >/dev/null || install w3m || true; \
		has_chromium >/dev/null 2>&1 || ! grep -q '^ID=debian' /etc/os-release \
			|| install chromium fonts-dejavu-core || true; \
	fi; \
	has_chromium >/dev/null 2>&1 || $(VENV)/bin/playwright install $$(may_install && echo --with-deps) chromium || true; \
	command -v w3m >/dev/null || { echo 'The tests need w3m: sudo apt install w3m'; exit 1; }; \
	has_chromium >/dev/null 2>&1 || { echo 'The tests need a browser: sudo apt install chromium'; exit 1; }

# The file for the official portal as an office program opens and saves it. Apart from `check`: 90 MB to fetch, 280 MB
# on the disk.
office: $(VENV)/.dev-stamp
	@$(APT); \
	command -v soffice >/dev/null || ! may_install || install libreoffice-calc-nogui || true; \
	command -v soffice >/dev/null \
		|| { echo 'LibreOffice Calc is missing: sudo apt install libreoffice-calc-nogui'; exit 1; }
	@$(VENV)/bin/pytest tests/office/opened_in_office.py

clean:
	@rm -rf $(VENV) node_modules static/served .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@find app tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Needs `uv` and npm. Keeps the versions that are locked; `make lock LOCK=--upgrade` takes the newest allowed.
lock:
	@for name in app dev node; do \
		uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
			--no-annotate $(LOCK) requirements/$$name.in --output-file requirements/$$name.txt || exit 1; \
	done
	@npm install --package-lock-only --ignore-scripts --loglevel=error >/dev/null
