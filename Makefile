# What people type. `make site` and `make test` are all that is needed; both install what is missing first.

SWIFT ?= swift
# An import that the package does not declare is an error: the rooms stay apart.
KETAT := --explicit-target-dependency-import-check error
RILIS := -c release --product dip --static-swift-stdlib $(KETAT)
# The preview's server needs more of Foundation than can be linked in without further packages.
PERAGA := -c release --product dip-sajikan $(KETAT)
SUMBER := Sources Tests Package.swift

.PHONY: site check test cari-ukur skrip screenshots bench demo build format lint clean

## site: build dip, check the content, write the site to site/
site: dip
	.build/release/dip check --content content
	.build/release/dip build --content content --templates templates --output site

## check: check the content, and list the mandatory categories that are missing
check: dip
	.build/release/dip check --content content --coverage

dip:
	@scripts/pasang.sh situs
	$(SWIFT) build $(RILIS)

## build: dip, and the server of its preview beside it
build: dip
	$(SWIFT) build $(PERAGA)

## serve: a preview of content/ in the browser
serve: build
	.build/release/dip serve

## test: everything the tests need, then all of them; Swift's own come last
test:
	@scripts/pasang.sh uji
	$(MAKE) --no-print-directory lint
	$(SWIFT) build --build-tests $(KETAT)
	.venv/bin/python -m pytest Tests/juri
	$(SWIFT) test --skip-build

## skrip: templates/aset/cari.js, made small from templates/skrip/cari.js
skrip:
	@scripts/pasang.sh uji
	.venv/bin/python scripts/kecilkan.py

## screenshots: docs/gambar/ for README.md, from the demonstration; look at them before committing
screenshots: build
	@scripts/pasang.sh gambar
	.venv/bin/python scripts/gambar.py

## cari-ukur: how good, quick and small the search is (Tests/juri/pertanyaan.csv)
cari-ukur:
	@scripts/pasang.sh uji
	$(SWIFT) build $(KETAT)
	.venv/bin/python -m pytest Tests/juri/test_cari.py -k "mutu or cepat"

## bench: speed and memory beside Hugo and the limit (docs/BENCHMARK.md)
bench: dip
	@scripts/pasang.sh bench
	.venv/bin/python bench/run.py
	.venv/bin/python bench/impor.py

## demo: three editions of the sample content, sealed and published: make demo OUTPUT=folder
demo: dip
	scripts/demo.sh $(OUTPUT)

format:
	$(SWIFT) format --in-place --recursive $(SUMBER)

lint:
	$(SWIFT) format lint --strict --recursive $(SUMBER)

## clean: remove what was built (not .venv/, which holds only downloads)
clean:
	rm -rf .build .bench site
