# faqwidget: a help panel that any page can carry.
# Go alone builds and serves it; `make help` lists the rest.

COMPILER ?= auto#   auto, tinygo or go
OUT      ?= dist#   where the product goes
PORT     ?=#       of make serve; 8080, or the next free one
JOURNEYS ?= *#     which browser tests
HOSTS    ?=#       which of widget/hosts; all when empty

GOROOT     := $(shell go env GOROOT)
OWN_TINYGO := dist/.tinygo/bin/tinygo
# Any TinyGo from 0.41 on will do: it brings its own root and linker. The one built here has them next to it.
TINYGO     := $(or $(shell tinygo version 2>/dev/null | grep -Eq 'version (0\.(4[1-9]|[5-9][0-9])|[1-9])' && command -v tinygo),$(wildcard $(OWN_TINYGO)))
# Its own home, and what it compiles with: smaller copies of its root, of Go's root and of goldmark.
# Its cache ignores the flags that something was linked with, so it is removed with the root that sets them.
TINYGO_HOME := $(if $(filter $(OWN_TINYGO),$(TINYGO)),TINYGOROOT=$(CURDIR)/dist/.tinygo/root PATH="/usr/lib/llvm-19/bin:$$PATH")
TINYGO_ENV := $(TINYGO_HOME) TINYGOROOT=$(CURDIR)/dist/.tinygoroot GOROOT=$(CURDIR)/dist/.goroot XDG_CACHE_HOME=$(CURDIR)/dist/.tinygoroot/cache GOFLAGS="$$GOFLAGS -modfile=$(CURDIR)/dist/.goldmark.mod"
# TinyGo refuses a Go that is newer than it knows, with a line that says so. Then Go's own compiler does the work.
REFUSED    := $(if $(filter auto,$(COMPILER)),$(if $(TINYGO),$(shell out=$$($(TINYGO_HOME) $(TINYGO) info wasm 2>&1) || echo "$$out" | tail -n 1 | sed "s/^error: //; s/[#']/ /g")))
WHY_GO     := $(if $(filter auto,$(COMPILER)),$(if $(REFUSED), (TinyGo refuses: $(REFUSED); the engine is larger than it could be),$(if $(TINYGO),, (no TinyGo found: the engine is larger than it could be))))
TINYGO     := $(if $(REFUSED),,$(TINYGO))
PICKED     := $(if $(filter auto,$(COMPILER)),$(if $(TINYGO),tinygo,go),$(COMPILER))
ENGINE     := dist/.engine/$(PICKED)
# The programs for the browser, each with the folder of its source and the tags that it is compiled with.
PROGRAMS   := faq.wasm faq-markdown.wasm faq-data.wasm faq-join.wasm faq-shards.wasm
faq.source := ./wasm
faq-markdown.source := ./wasm/markdown
faq-data.source := ./wasm/data
faq-join.source := ./wasm/join
faq-shards.source := -tags shards ./wasm/shards
BUILT      := $(OUT)/.built-by-$(PICKED)
WASM_TESTS := $(addprefix ./wasm/internal/,faq scan html markdown compiled corpus search list library)

BUILD      := $(shell sed -n 's/^  "version": "\(.*\)",$$/\1/p' widget/package.json)# the version of script, engine and tool, which must match

GO_FILES       := $(shell find wasm content -name '*.go' -not -name '*_test.go' -not -path 'wasm/internal/hostile/*' -not -path 'wasm/internal/fixture/*')
NATIVE         := disk wasmfile bundle author lint build serve starter agents# the rooms that no browser sees
TOOL_SOURCES   := $(filter wasm/cmd/% $(NATIVE:%=wasm/internal/%/%),$(GO_FILES)) $(wildcard $(NATIVE:%=wasm/internal/%/*/*)) go.mod
ENGINE_SOURCES := $(filter-out $(TOOL_SOURCES),$(GO_FILES)) $(shell find content -name '*.md') $(wildcard content/*.yml) go.mod widget/package.json
WIDGET_SOURCES := $(wildcard widget/*.js widget/*.json $(foreach room,page shell engine,widget/$(room)/*.js widget/$(room)/*.css) widget/locales/*.json)
STATIC_SOURCES := $(shell find static -name node_modules -prune -o -type f -print)

.PHONY: all serve dev tool package release release-check test test-go test-shipped test-wasm test-js test-browser hosts test-next test-engines steady screenshots picture lint size map kinds structure bench tinygo meaning relevance ablation mutants fuzz fuzz-attacks nightly clean help
.DELETE_ON_ERROR:

all: $(BUILT) ## Build the product into dist/ (COMPILER=auto|tinygo|go, OUT=dist)

serve: all ## Build, and serve the gallery on localhost (PORT=8080)
	@go run ./wasm/cmd/faq serve $(if $(PORT),-port $(PORT)) $(OUT)

# A make of its own compiles the engine, so a compiler error does not end dev.
dev: ## Serve the gallery, rebuild what a saved file changes and reload the page (Go's compiler, PORT=8080)
	@go run ./wasm/cmd/dev $(if $(PORT),-port $(PORT)) $(MAKE) --no-print-directory COMPILER=go $(PROGRAMS:%=dist/.engine/go/%)

$(BUILT): $(PROGRAMS:%=$(ENGINE)/%) wasm/licenses.sh $(TOOL_SOURCES) $(WIDGET_SOURCES) $(STATIC_SOURCES)
	@echo "faqwidget: building $(OUT) with the engine of $(PICKED)"
	@rm -f $(OUT)/.built-by-*
	@wasm/licenses.sh $(if $(filter tinygo,$(PICKED)),"$$($(TINYGO_ENV) $(TINYGO) env TINYGOROOT)") >$(ENGINE)/LICENSES.txt
	@go run ./wasm/cmd/faq build -widget widget -static static -engine $(ENGINE) -out $(OUT)
	@touch $@

tool: all ## Build the tool, OUT/faq, with the engine inside
	@$(CARRY)
	@$(TOOL) -o $(OUT)/faq ./wasm/cmd/faq

# The engine is laid over an empty file in the sources, so that go build embeds it.
CARRIED := dist/.carried
CARRY   := go run ./wasm/cmd/carry $(OUT) "$(BUILD)" $(CARRIED)
TOOL    := CGO_ENABLED=0 go build -overlay=$(CARRIED)/overlay.json -trimpath -buildvcs=false -ldflags="-s -w -buildid= -X main.toolVersion=$(BUILD)"
PACKED := faq-widget.js faq-widget.mjs faq-widget.offline.js faq-shell.js faq-insight.js faq-join.js faq-shards.js faq-repair.js faq-agent.js faq-engine.mjs $(foreach program,$(PROGRAMS),$(program) $(program).br $(program).gz) LICENSES.txt

package: all ## Build the npm package, OUT/faq-widget-VERSION.tgz
	@rm -rf dist/.package $(OUT)/faq-widget-*.tgz && mkdir -p dist/.package/locales
	@cp $(addprefix $(OUT)/,$(PACKED)) LICENSE $(addprefix widget/,README.md package.json faq-widget.d.mts faq-engine.d.mts react.mjs react.d.mts vite.mjs vite.d.mts custom-elements.json compile.mjs find.mjs tool.mjs) dist/.package/
	@node widget/editors.js dist/.package
	@cp $(OUT)/locales/*.js dist/.package/locales/
	@cd dist/.package && npm pkg delete private scripts devDependencies && npm pack --silent --pack-destination $(abspath $(OUT))

PLATFORMS := linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64
RELEASE   := $(OUT)/release

release: package ## Make the files of a release, in OUT/release (VERSION=1.2.3)
	@rm -rf $(RELEASE)
	@go run ./wasm/cmd/faq release -version "$(VERSION)" -out $(RELEASE) $(OUT)
	@$(CARRY)
	@set -e; for p in $(PLATFORMS); do \
		os=$${p%/*} arch=$${p#*/} end=; [ $$os != windows ] || end=.exe; \
		GOOS=$$os GOARCH=$$arch $(TOOL) -o $(RELEASE)/faq-$(BUILD)-$$os-$$arch$$end ./wasm/cmd/faq; done
	@if [ -e $(MEANING) ]; then cp $(MEANING) $(RELEASE)/; else echo "faqwidget: a release without the table of word vectors (make meaning makes it)"; fi
	@rm -rf dist/.package-* && node widget/pack.js $(RELEASE) dist/.package $(PLATFORMS)
	@cd $(RELEASE) && sums=$$(sha256sum * 2>/dev/null || shasum -a 256 *) && echo "$$sums" >SHA256SUMS
	@ls -l $(RELEASE)

# The programs are not compiled again; everything that is made from them is made twice.
release-check: ## Make the release twice, and compare every byte (PLATFORMS=linux/amd64 for some tools only)
	@$(MAKE) --no-print-directory release VERSION=$(BUILD)
	@rm -rf dist/.released && mv $(RELEASE) dist/.released
	@rm -f $(BUILT)
	@$(MAKE) --no-print-directory release VERSION=$(BUILD)
	@diff -r dist/.released $(RELEASE) && echo "faqwidget: the release is the same, byte for byte"
	@cd $(RELEASE) && { sha256sum -c --quiet SHA256SUMS || shasum -c SHA256SUMS; }

# The FAQ of content/ is part of the program that shows it.
SHIP = $(if $(filter faq,$*),go run ./wasm/cmd/ship $(@D)/$*.bare.wasm &&) mv $(@D)/$*.bare.wasm $@

dist/.engine/go/%.wasm: $(ENGINE_SOURCES) wasm/cmd/ship/main.go
	@echo 'faqwidget: compiling $(@F) with Go$(WHY_GO)'
	@mkdir -p $(@D)
	@cp $(GOROOT)/lib/wasm/wasm_exec.js $(@D)/
	@GOOS=js GOARCH=wasm go build -trimpath -ldflags="-s -w -buildid= -X main.stamp=faq-version=$(BUILD);" -o $(@D)/$*.bare.wasm $($*.source)
	@$(SHIP)

WASM_OPT := -Oz --converge --low-memory-unused --strip-debug --strip-producers --strip-target-features --enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals

# What TinyGo compiles from, without what the engine does not need; see: go run ./wasm/cmd/slim list
SLIM := $(filter-out %_test.go,$(wildcard wasm/cmd/slim/*.go))

dist/.goroot/VERSION: $(SLIM) $(wildcard $(foreach package,fmt regexp unicode,wasm/internal/std/$(package)/*.go))
	@go run ./wasm/cmd/slim -without "$(WITHOUT)" goroot $(@D)
	@touch -h $@

dist/.tinygoroot/LICENSE: $(SLIM) wasm/tinygo/faq.json $(filter-out $(OWN_TINYGO),$(TINYGO))
	@go run ./wasm/cmd/slim -without "$(WITHOUT)" tinygo "$$($(TINYGO_HOME) $(TINYGO) env TINYGOROOT)" $(@D)
	@touch -h $@

dist/.goldmark.mod: $(SLIM) go.mod go.sum $(wildcard wasm/internal/std/util/*.go)
	@go run ./wasm/cmd/slim -without "$(WITHOUT)" goldmark dist/.goldmark

# TinyGo runs wasm-opt, which its packages include. All figures are made with the one from npm.
dist/.engine/tinygo/%.wasm: $(ENGINE_SOURCES) wasm/cmd/ship/main.go wasm/tinygo/faq.json dist/.goroot/VERSION dist/.tinygoroot/LICENSE dist/.goldmark.mod | $(if $(shell command -v npm),widget/node_modules/.installed)
	@test -n "$(TINYGO)" || { echo "faqwidget: no TinyGo found; run make tinygo" >&2; exit 1; }
	@echo "faqwidget: compiling $(@F) with TinyGo; this takes a minute"
	@mkdir -p $(@D)
	@cp "$$($(TINYGO_ENV) $(TINYGO) env TINYGOROOT)/targets/wasm_exec.js" $(@D)/
	@export PATH="$(CURDIR)/widget/node_modules/.bin:$$PATH:$$($(TINYGO_ENV) $(TINYGO) env TINYGOROOT)/bin"; \
	$(TINYGO_ENV) $(TINYGO) build -interp-timeout=30m -ldflags="-X main.stamp=faq-version=$(BUILD);" -target=$(CURDIR)/dist/.tinygoroot/faq.json -buildmode=c-shared -opt=z -panic=trap -o $(@D)/$*.named.wasm $($*.source) && \
	go run ./wasm/cmd/untype $(@D)/$*.named.wasm dist/.tinygoroot/engine.map && \
	wasm-opt $(WASM_OPT) $(@D)/$*.named.wasm -o $(@D)/$*.bare.wasm && $(SHIP)

tinygo: $(OWN_TINYGO) ## Build TinyGo from its module, where no package of it is installed

$(OWN_TINYGO): wasm/tinygo/go.mod wasm/tinygo/build.sh
	wasm/tinygo/build.sh $(CURDIR)/dist/.tinygo
	@rm -rf dist/.tinygoroot
	@touch $@

HOSTED ?= test-next#  or hosts, which has Next among all of them
STAGES := lint test-go test-shipped fuzz-attacks test-wasm test-js test-browser $(HOSTED) test-engines
# The time of each stage is printed; on a busy machine it says little.
test: ## Run everything: Go, Go as TinyGo's engine has it, Go under WASM, JavaScript, browsers, Next
	@set -e; took=; for stage in $(STAGES); do \
		began=$$(date +%s); $(MAKE) --no-print-directory $$stage || { echo "faqwidget: $$stage failed" >&2; exit 1; }; \
		took="$$took$$(printf '\n  %-14s %4d s' $$stage $$(($$(date +%s) - began)))"; done; \
	echo "faqwidget: all stages passed:$$took"

test-go: ## Go's tests, natively
	go test ./...

# Go's package testing needs the real fmt and unicode, so the code under test imports the stand-ins by other paths.
test-shipped: ## The tests of the engine's packages, on the goldmark, the stand-ins and the Go root that TinyGo compiles
	@go run ./wasm/cmd/slim shipped dist/.shipped
	GOROOT=$(CURDIR)/dist/.shipped/goroot go test -modfile=$(CURDIR)/dist/.shipped/goldmark.mod -overlay=$(CURDIR)/dist/.shipped/overlay.json -short $(WASM_TESTS)

test-wasm: ## Go's tests again, compiled to WebAssembly, on Node
	GOOS=js GOARCH=wasm go test -short -exec "$(GOROOT)/lib/wasm/go_js_wasm_exec" $(WASM_TESTS)

test-js: widget/node_modules/.installed ## JavaScript's unit tests
	cd widget && npm test --silent

test-browser: package widget/node_modules/.installed ## Browser tests, on the build in OUT (JOURNEYS="panel print": some of widget/e2e)
	@.ci/browsers nginx:nginx-light || [ "$(CI)" != true ]
	@if .ci/chromium; then cd widget && FAQ_DIST=$(abspath $(OUT)) FAQ_ENGINE=$(abspath $(ENGINE)) node --test --test-concurrency=2 $(JOURNEYS:%=e2e/%.test.js); \
	elif [ "$(CI)" = true ]; then exit 1; \
	else echo "faqwidget: SKIPPED the browser tests: there is no chromium"; fi

# What a lock file names is installed once, into OUT/.hosts, from npm's cache if it is there.
hosts: package widget/node_modules/.installed ## A page with each framework and bundler, from the packed package (HOSTS="nuxt angular": some of widget/hosts)
	@if .ci/chromium; then cd widget && FAQ_DIST=$(abspath $(OUT)) HOSTS="$(HOSTS)" node --test hosts/hosts.test.js; \
	elif [ "$(CI)" = true ]; then exit 1; \
	else echo "faqwidget: SKIPPED the hosts: there is no chromium"; fi

test-next: ## Only the page with Next, one of the hosts, as a part of make test
	@$(MAKE) --no-print-directory hosts HOSTS=next

TIMES ?= 20
steady: package widget/node_modules/.installed ## Repeat browser tests, quiet, with all cores busy, with a part coming late (TIMES=20 JOURNEYS="panel print" NAMES=regexp HOW="busy faq.wasm"), and print how often each failed
	@.ci/chromium
	@cd widget && FAQ_DIST=$(abspath $(OUT)) FAQ_ENGINE=$(abspath $(ENGINE)) NAMES='$(NAMES)' HOW='$(HOW)' node e2e/steady.js $(TIMES) $(JOURNEYS:%=e2e/%.test.js)

test-engines: all widget/node_modules/.installed ## Every mode by keyboard in Chromium, Firefox and WebKitGTK
	@.ci/browsers chromium firefox-esr WebKitWebDriver:webkit2gtk-driver xvfb-run:xvfb xauth || [ "$(CI)" != true ]
	cd widget && FAQ_DIST=$(abspath $(OUT)) npm run --silent engines

screenshots: all widget/node_modules/.installed ## Pictures of every mode, state and page, with contact sheets, in dist/screenshots, and what axe finds in them
	@.ci/browsers chromium
	cd widget && FAQ_DIST=$(abspath $(OUT)) node e2e/screenshots.js $(abspath $(OUT))/screenshots

picture: all widget/node_modules/.installed ## README's picture of the dashboard, light and dark, in static
	@.ci/browsers chromium
	cd widget && FAQ_DIST=$(abspath $(OUT)) node e2e/picture.js $(abspath static)

lint: widget/node_modules/.installed ## gofmt, vet for both worlds, staticcheck, tsc
	@test -z "$$(gofmt -l content wasm)" || { gofmt -l content wasm; exit 1; }
	go vet ./...
	GOOS=js GOARCH=wasm go vet ./wasm ./wasm/data ./wasm/join ./wasm/markdown ./wasm/internal/view $(WASM_TESTS)
	GOOS=js GOARCH=wasm go vet -tags shards ./wasm/shards ./wasm/internal/view ./wasm/internal/list
	go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...
	cd widget && npm run --silent check

widget/node_modules/.installed: widget/package-lock.json
	cd widget && npm ci --silent --no-audit --no-fund
	@touch $@

size: ## Print the size of every shipped file for each compiler; fail when over budget
	@$(MAKE) --no-print-directory COMPILER=go OUT=dist/.go all
	@if [ -n "$(TINYGO)" ]; then $(MAKE) --no-print-directory COMPILER=tinygo OUT=dist all; fi
	@go run ./wasm/cmd/faq size dist/.go $(if $(TINYGO),dist)

map: $(PROGRAMS:%=dist/.engine/tinygo/%) ## Print the sizes of the packages in TinyGo's engine, and draw them into dist/.engine/map.svg
	@go run ./wasm/cmd/faq size -map dist/.engine/map.svg dist/.engine/tinygo/faq.named.wasm

kinds: dist/.engine/tinygo/faq-markdown.wasm ## Print the size of each kind of question and dialect in TinyGo's Markdown program, by source file
	@go run ./wasm/cmd/kinds dist/.engine/tinygo/faq-markdown.named.wasm wasm/internal/corpus wasm/internal/markdown wasm/internal/scan

widget/bench/node_modules/.installed: widget/bench/package-lock.json
	cd widget/bench && npm ci --silent --no-audit --no-fund
	@touch $@

bench: tool widget/node_modules/.installed widget/bench/node_modules/.installed ## Measure start, keys and memory next to peers in Chromium (BENCH=quick: some minutes)
	@$(MAKE) --no-print-directory COMPILER=go OUT=dist/.go tool
	@.ci/browsers chromium
	cd widget/bench && FAQ_DIST=$(abspath $(OUT)) npm run --silent bench

widget/meaning/node_modules/.installed: widget/meaning/package-lock.json
	cd widget/meaning && npm ci --silent --no-audit --no-fund
	@touch $@

# Not in the repository and never fetched by a page: an author passes it to faq build -meaning.
MEANING := dist/.meaning/faq-meaning-en.bin
meaning: $(MEANING) ## Make the table of word vectors that faq build -meaning reads, from a pinned encoder (minutes)

$(MEANING): widget/meaning/node_modules/.installed $(wildcard widget/meaning/*.js)
	@mkdir -p $(@D)
	cd widget/meaning && node table.js $(abspath $@)

PUBLIC ?= ../shared#  where the sets are that the repository does not hold: relevance/ and faqdocs/
JUDGED := wasm/internal/search/relevance/testdata
SETS    = $(JUDGED)/content.txt $(JUDGED)/chinese.json $(wildcard $(PUBLIC)/relevance/*.json)
relevance: ## Print the ranking figures on our own FAQ, and on the public sets in PUBLIC next to those of peers
	@go run ./wasm/cmd/faq eval -table $(SETS)
	@if [ -e $(MEANING) ]; then \
		go run ./wasm/cmd/faq eval $(SETS) >dist/.meaning/words.jsonl; \
		echo; echo "with words that fit by meaning, then what they add:"; go run ./wasm/cmd/faq eval -table -meaning $(MEANING) $(SETS); \
		echo; go run ./wasm/cmd/faq eval -table -compare dist/.meaning/words.jsonl -meaning $(MEANING) $(SETS); \
	else echo; echo "not measured: words that fit by meaning, for lack of their table (make meaning makes it)"; fi; echo
	@sed '/^#/d; /^file	/d' $(JUDGED)/public.tsv | { used= missing= differs=; while IFS="$$(printf '\t')" read -r file source commit licence entries queries sum; do \
		if ! [ -e "$(PUBLIC)/relevance/$$file" ]; then missing="$$missing $$file"; \
		elif [ "$$({ sha256sum "$(PUBLIC)/relevance/$$file" 2>/dev/null || shasum -a 256 "$(PUBLIC)/relevance/$$file"; } | cut -d ' ' -f 1)" = "$$sum" ]; then used="$$used $$file"; \
		else differs="$$differs $$file"; fi; done; \
		echo "used: content.txt chinese.json$$used"; \
		[ -z "$$differs" ] || echo "used, but not the files that the figures of peers are of:$$differs"; \
		[ -z "$$missing" ] || echo "missing, see $(JUDGED)/public.tsv for where they come from:$$missing"; }

ablation: ## Turn off one ranking weight at a time, and print what the judged sets lose (minutes)
	@go run ./wasm/cmd/ablate $(SETS)

MUTANTS ?= 50
SEED    ?= 1#     of their random choice
mutants: ## Change the engine and what builds sites at random, and say which changes no test notices (MUTANTS=50 SEED=1)
	@go run ./wasm/cmd/mutate -n $(MUTANTS) -seed $(SEED) $(addprefix wasm/internal/,search corpus markdown list library build)

structure: ## Draw the rooms: how many uses of one file by another run back up, and which rooms each imports
	@go test -count=1 -v -run '^TestArrowsRunDown$$' ./wasm | sed -n 's/^ *house_arrows_test.go:[0-9]*: //p'

FUZZTIME ?= 30s
fuzz: ## Fuzz every target, each for FUZZTIME (30s)
	@set -e; for package in $$(go list ./...); do \
		for target in $$(go test -list='^Fuzz' $$package | grep '^Fuzz'); do \
			go test -run='^$$' -fuzz="^$$target$$" -fuzztime=$(FUZZTIME) $$package; done; done

fuzz-attacks: ## Look for a text that gets through, starting from the attacks that do not (FUZZTIME=30s)
	go test -run='^$$' -fuzz=FuzzAttacks -fuzztime=$(FUZZTIME) ./wasm/internal/corpus

nightly: widget/node_modules/.installed ## Checks too slow for every change: ten minutes of fuzzing, a day of use in one page, every costly text
	$(MAKE) fuzz-attacks FUZZTIME=10m
	$(MAKE) fuzz
	$(MAKE) all
	cd widget && FAQ_DIST=$(abspath $(OUT)) FAQ_ENDURANCE=full node --test --test-concurrency=1 e2e/costly.test.js e2e/endurance.test.js e2e/references.test.js

clean: ## Remove what was built, except TinyGo
	find dist -mindepth 1 -maxdepth 1 -not -name .tinygo -exec rm -rf {} +

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  %-14s %s\n", $$1, $$2}'
