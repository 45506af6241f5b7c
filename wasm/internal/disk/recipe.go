package disk

// A Recipe makes a file when it is about to be written, so only a few files
// of a large build are held at a time.
type Recipe struct {
	Name string // as in a [File]
	Make func() ([]byte, error)
}

// Ready is the recipe of a file that is made already.
func Ready(f File) Recipe {
	return Recipe{f.Name, func() ([]byte, error) { return f.Data, nil }}
}

// Made is the recipe of a file whose making cannot fail.
func Made(name string, data func() []byte) Recipe {
	return Recipe{name, func() ([]byte, error) { return data(), nil }}
}

// AllReady are the recipes of files that are made already.
func AllReady(files []File) (list []Recipe) {
	for _, f := range files {
		list = append(list, Ready(f))
	}
	return list
}

// MakeAll makes all files and holds all of them in memory.
func MakeAll(recipes []Recipe) (files []File, err error) {
	for _, r := range recipes {
		data, err := r.Make()
		if err != nil {
			return nil, err
		}
		files = append(files, File{r.Name, data})
	}
	return files, nil
}

// NamesOf lists the names of the files, in their order.
func NamesOf(recipes []Recipe) (names []string) {
	for _, r := range recipes {
		names = append(names, r.Name)
	}
	return names
}
