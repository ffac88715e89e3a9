# Needs only Python 3.11, pip and make (and apt for the browser that the tests drive).
PYTHON ?= python3
DEMO ?=
BENCH ?=
BIN := .venv/bin
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# $(call debian,COMMAND=PACKAGE ...): the packages are fetched whose command is missing.
define debian
@missing=$$(export PATH="$$PATH:/usr/sbin"; for one in $(1); do command -v $${one%=*} >/dev/null || echo $${one#*=}; done); \
test -z "$$missing" || ($(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends $$missing)
endef

.PHONY: setup browser oidc demo test crash-test disclosure-test security-test lint audit sbom bench

setup: .venv/ready

.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

# What the tests use of Debian's: a browser, a reader of PDF, an office to open files in, a proxy.
browser:
	$(call debian,chromium=chromium pdftotext=poppler-utils soffice=libreoffice-calc soffice=libreoffice-impress nginx=nginx)

# The certified OpenID provider that the login is tested against; needs the network once.
oidc: tests/oidc/node_modules/.package-lock.json

tests/oidc/node_modules/.package-lock.json: tests/oidc/package-lock.json
	$(call debian,npm=nodejs npm=npm)
	npm ci --prefix tests/oidc --no-audit --no-fund --ignore-scripts --silent
	touch $@

demo: setup
	$(BIN)/fleks demo $(DEMO)

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

test: setup browser oidc lint
	$(BIN)/python -m pytest -n 2

# The attacker on 1 000 random municipalities and on every table of the shipped reports; some minutes.
disclosure-test: setup
	FLEKS_DISCLOSURE_TEST=1 $(BIN)/python -m pytest tests/kpi/disclosure tests/reports/test_leaving.py -q

# Every step of an import killed three times and with a full disk, fifty random moments, 160 damages, fifty orders of twelve
# months, five hundred broken deliveries: an hour on two cores.
crash-test: setup
	FLEKS_CRASH_TEST=1 FLEKS_LEVERANCER=500 $(BIN)/python -m pytest tests/build/test_crash.py tests/build/test_damage.py \
		tests/intake/test_turn.py tests/intake/test_random_deliveries.py -q -n 2

# Known vulnerabilities of what is pinned; asks pypi.org, and fails on what could not be asked about.
audit: setup
	$(BIN)/pip-audit --strict --require-hashes --disable-pip --requirement requirements.lock --progress-spinner off

# What the house is made of, as CycloneDX.
sbom: setup
	mkdir -p dist
	$(BIN)/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible --output-file dist/sbom.json $(BIN)/python
	@echo dist/sbom.json

# Forged questions to every callback as everybody, 18 times over, and 8 threads at once; some minutes.
security-test: setup
	FLEKS_SECURITY_TEST=1 $(BIN)/python -m pytest tests/security -q

# Everything measured, the municipality and the large one; BENCH="--size landet" for the country (an hour).
bench: setup
	$(BIN)/python -m benchmarks $(BENCH)
