# The two commands that a newcomer needs are `make site` and `make test`; each installs what it lacks.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve test lint bench dist clean prepare

ifeq ($(shell uname -s),Linux)
RELEASE := -c release --static-swift-stdlib
else
RELEASE := -c release
endif
WATTLE := .build/release/wattle
SOURCES := Sources Tests Plugins Package.swift

help: ## say what each target does
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-6s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

prepare:
	@scripts/prepare

site: prepare ## build wattle and publish the garden of this folder into site/
	@scripts/build $(RELEASE) --product wattle
	@$(WATTLE) build

serve: prepare ## build wattle and show the garden on this machine
	@scripts/build $(RELEASE) --product wattle
	@$(WATTLE) serve

test: prepare ## run every test
	@scripts/replan
	swift test --disable-xctest

lint: prepare ## check the format, the layers and a few things that no tool of Swift's looks at
	@swift format lint --strict --configuration .swift-format -r $(SOURCES)
	@scripts/build --product wattle-tasks
	@.build/debug/wattle-tasks check-layers
	@scripts/check-text

bench: prepare ## time a garden of 10,000 notes against cmark, the file system and Hugo
	@scripts/build $(RELEASE) --product wattle
	@scripts/build $(RELEASE) --product wattle-tasks
	@.build/release/wattle-tasks bench $(BENCH)

dist: prepare ## make one stripped static binary, .build/dist/wattle
	@scripts/build $(RELEASE) --product wattle
	@scripts/dist $(WATTLE) .build/dist/wattle

clean: ## remove what was built, except the site
	rm -rf .build
