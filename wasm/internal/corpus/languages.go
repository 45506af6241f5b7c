package corpus

import "strings"

// languages are the tags that name a language in a folder or file name.
const languages = " af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv" +
	" mk ml mn mr ms my nb ne nl nn no pa pl ps pt ro ru si sk sl sq sr sv sw ta te tg th tk tl tr uk ur uz vi xh yo zh zu "

// Select picks the files for a reader of lang, a BCP 47 tag, from those of an
// FAQ in several languages; with "" those of the default language. Two files
// are translations of each other if their names differ only in a language:
// faq.md and faq.de.md, or faq.md and de/faq.md, or en/faq.md and de/faq.md.
// Front matter's lang overrules the name. Files without a translation are given
// in the default language: that of the name without a tag, else English, else the
// first. A translation is followed by the file it translates, for what it lacks.
func Select(files []File, lang string) []File {
	groups := map[string][]File{}
	var keys []string
	for _, f := range files {
		f.path, f.Lang = cutLanguage(f.Name)
		if own := frontLang(f.Text); own != "" {
			f.Lang, f.tagged = own, f.Lang != ""
		} else {
			f.tagged = f.Lang != ""
		}
		if _, known := groups[f.path]; !known {
			keys = append(keys, f.path)
		}
		groups[f.path] = append(groups[f.path], f)
	}
	var picked []File
	for _, key := range keys {
		group := groups[key]
		if !translated(group) {
			for _, f := range group {
				f.path = f.Name
				picked = append(picked, f)
			}
			continue
		}
		original, best := group[0], group[0]
		for _, f := range group {
			if original.tagged && (!f.tagged || matches(f.Lang, "en") > matches(original.Lang, "en")) {
				original = f
			}
			if matches(f.Lang, lang) > matches(best.Lang, lang) {
				best = f
			}
		}
		if matches(best.Lang, lang) == 0 || best.Name == original.Name {
			picked = append(picked, original)
			continue
		}
		original.fallback = true
		picked = append(picked, best, original)
	}
	return picked
}

// Languages lists the languages of files that are translations of each other,
// the default one first as "". Select gives the files of each.
func Languages(files []File) []string {
	list := []string{""}
	for _, f := range files {
		if _, tag := cutLanguage(f.Name); tag != "" && !contains(list, tag) {
			list = append(list, tag)
		}
	}
	return list
}

func contains(list []string, s string) bool {
	for _, one := range list {
		if one == s {
			return true
		}
	}
	return false
}

// translated reports whether files whose names differ only in a tag are
// translations: several, in different languages.
func translated(group []File) bool {
	for _, f := range group[1:] {
		if f.Lang != group[0].Lang {
			return true
		}
	}
	return false
}

// matches rates how well a language suits: 3 for the same, 2 for the same without
// a region, 1 for another region, 0 for another language.
func matches(have, want string) int {
	have, want = strings.ToLower(strings.ReplaceAll(have, "_", "-")), strings.ToLower(strings.ReplaceAll(want, "_", "-"))
	mine, _, region := strings.Cut(have, "-")
	theirs, _, _ := strings.Cut(want, "-")
	switch {
	case have == "" || mine != theirs:
		return 0
	case have == want:
		return 3
	case !region:
		return 2
	}
	return 1
}

// cutLanguage takes the language out of a path: "de/faq.md" and "faq.de.md"
// give "faq.md" and "de". The last such part of a path counts.
func cutLanguage(name string) (rest, tag string) {
	slash := strings.LastIndexByte(name, '/') + 1
	file := name[slash:]
	if dot := strings.LastIndexByte(file, '.'); dot > 0 {
		if before := strings.LastIndexByte(file[:dot], '.'); before > 0 && isLanguage(file[before+1:dot]) {
			return name[:slash] + file[:before] + file[dot:], file[before+1 : dot]
		}
	}
	for end := slash; end > 0; {
		start := strings.LastIndexByte(name[:end-1], '/') + 1
		if isLanguage(name[start : end-1]) {
			return name[:start] + name[end:], name[start : end-1]
		}
		end = start
	}
	return name, ""
}

func isLanguage(s string) bool {
	primary, region, cut := strings.Cut(strings.ToLower(strings.ReplaceAll(s, "_", "-")), "-")
	return len(primary) == 2 && strings.Contains(languages, " "+primary+" ") && (!cut || len(region) >= 2 && len(region) <= 7)
}

// frontLang is the language that a file's front matter names.
func frontLang(text string) string {
	if !strings.HasPrefix(text, "---") && !strings.HasPrefix(text, "+++") || !strings.Contains(text, "\nlang") {
		return ""
	}
	front, _, _, _ := splitFrontMatter("", strings.ReplaceAll(text, "\r\n", "\n"))
	return front.text("lang")
}
