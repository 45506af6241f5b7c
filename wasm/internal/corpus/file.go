package corpus

// A File is one Markdown source. Name is its path or URL, as faults name it.
type File struct {
	Name, Text string
	Lang       string // BCP 47 tag, set by Select; front matter wins

	path             string // Name without its language, set by Select
	tagged, fallback bool   // its name has a language; read only for what the file before it lacks
}

func nameOf(files []File) string {
	if len(files) == 1 {
		return files[0].Name
	}
	return ""
}
