// Package bundle makes the scripts of the project from the widget's modules, and
// the other files of the project that a browser is served: the engine, the
// interface languages and the pages. All are compressed and stamped with a
// version.
//
// The same input gives the same bytes: no time, no map order and no path of the
// machine enters a file.
//
// # What the bundler gives to the widget's modules
//
// [Sources.Files] makes these scripts:
//   - of widget/index.js the classic scripts faq-widget.js and
//     faq-widget.offline.js, and the ES module faq-widget.mjs
//   - of widget/shell the ES modules faq-shell.js, faq-insight.js, faq-join.js,
//     faq-shards.js and faq-repair.js
//   - of widget/engine the ES modules faq-engine.mjs and faq-agent.js
//
// The modules may rely on:
//
//	import('./shell.js')                          loads faq-shell.js next to the script
//	import('./insight.js')                        loads faq-insight.js next to the shell
//	import('./join.js')                           loads faq-join.js next to the shell
//	import.meta.url                               the URL of the built script, in a classic script too
//	import css from './x.css' with {type:'text'}  the minified style sheet as a string
//	import { Go, scope } from 'faq:wasm_exec'     the glue of the compiler that built the engine
//	import { build, query, shell, engine } from 'faq:parts'   the name of the build, the query with it, and the addresses of shell and engine
//	import { version } from 'faq:version'         the version in package.json, which the engine is built with too
//	import { engine } from 'faq:embedded'         the engine inside an offline script; also markdown, join and corpora
//	import('faq:agent')                           the script that offers the help to agents: loads faq-agent.js next to the shell
//	import('faq:shards')                          the script that fetches the shards of an FAQ: loads faq-shards.js next to the shell
//	import('faq:locale/de')                       the phrases of a language: loads locales/de.js next to the shell
//
// scope is what the engine has for js.Global(). It reads as the page's global
// object, but keeps what is written to it, so nothing leaks into the page.
//
// faq:embedded exports engine, markdown and join, the gzip of the programs in
// base64 (empty unless offline), and corpora, which names an author's FAQs. In
// an offline script the shell and the languages are part of the classic script,
// and faq:agent and faq:shards are empty.
package bundle

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"faqwidget/wasm/internal/disk"
)

// Sources are the folders from which the project itself is built.
type Sources struct {
	Widget string // the JavaScript: index.js, page/, shell/, locales/*.json
	Engine string // the programs, with the wasm_exec.js of the compiler that made them, and the licences of all in them
	Static string // pages, copied as they are; empty for none

	// Draft leaves out what is slow to make and not loaded by a page on a
	// server: the gzip of the programs and the offline script that carries them.
	Draft bool
}

// interfaceName is the file from which the pages make their reference.
const interfaceName = "custom-elements.json"

// Files builds the project: the scripts, the engine, the interface languages
// and the pages, uncompressed, in the order in which they should be written.
func (src Sources) Files() ([]disk.File, error) {
	var programs []disk.File
	var code []byte // of all programs
	for _, name := range Programs() {
		data, err := os.ReadFile(filepath.Join(src.Engine, name))
		if err != nil {
			return nil, fmt.Errorf("engine: %w", err)
		}
		programs = append(programs, disk.File{Name: name, Data: data})
		code = append(code, data...)
	}
	execJS, err := os.ReadFile(filepath.Join(src.Engine, glueName))
	if err != nil {
		return nil, fmt.Errorf("engine: %w", err)
	}
	locales, err := bundleLocales(filepath.Join(src.Widget, disk.LocalesName))
	if err != nil {
		return nil, err
	}
	var files []disk.File
	packed := map[string][]byte{}
	for _, program := range programs {
		files = append(files, program)
		if !src.Draft {
			packed[program.Name] = Gzip(program.Data)
			files = append(files, disk.File{Name: program.Name + ".gz", Data: packed[program.Name]})
		}
	}
	files = append(files, locales...)
	version, err := versionOf(src.Widget)
	if err != nil {
		return nil, err
	}
	exec := glue(execJS).module(code)
	for _, s := range scripts {
		if s.offline && src.Draft {
			continue
		}
		code, err := s.bundle(src.Widget, exec, version, locales)
		if err != nil {
			return nil, err
		}
		if s.offline {
			if code, err = EmbedPrograms(code, packed[disk.EngineName], packed[disk.MarkdownName], packed[disk.JoinerName]); err != nil {
				return nil, err
			}
		}
		files = append(files, disk.File{Name: s.name, Data: code})
	}
	nameBuild(files)
	for _, name := range []string{filepath.Join(src.Engine, disk.LicencesName), filepath.Join(src.Widget, interfaceName)} {
		if text, err := os.ReadFile(name); err == nil {
			files = append(files, disk.File{Name: filepath.Base(name), Data: text})
		}
	}
	pages, err := disk.ReadTree(src.Static)
	return append(files, pages...), err
}

// versionOf reads the version from the package.json of the widget's folder.
func versionOf(widget string) (string, error) {
	name := filepath.Join(widget, "package.json")
	data, err := os.ReadFile(name)
	if err != nil {
		return "", err
	}
	var m struct{ Version string }
	if err := json.Unmarshal(data, &m); err != nil || m.Version == "" {
		return "", fmt.Errorf("%s: no version: %v", name, err)
	}
	return m.Version, nil
}

// nameBuild replaces the mark in the scripts with the name of the build, a
// hash of all its files.
func nameBuild(files []disk.File) {
	h := sha256.New()
	for _, f := range files {
		fmt.Fprintf(h, "%s\x00%d\x00", f.Name, len(f.Data))
		h.Write(f.Data)
	}
	name := []byte(hex.EncodeToString(h.Sum(nil))[:len(buildMark)])
	for i, f := range files {
		if slices.ContainsFunc(scripts, func(s script) bool { return s.name == f.Name }) {
			files[i].Data = bytes.ReplaceAll(f.Data, []byte(buildMark), name)
		}
	}
}
