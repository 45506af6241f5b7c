package build

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/disk"
)

// Limits on what is fetched from a site: bytes of a manifest, and the time for a response.
const (
	maxManifest = 16 << 20
	maxWait     = 30 * time.Second
)

// errAbsent says that a site does not have a file.
var errAbsent = errors.New("not found")

// Published fetches the asset folders of the newest builds on a site, at most
// keep of them, for a build that starts with an empty folder. The address is
// that of the output, such as https://help.example/faq/. The folder of the
// present build, whose files are named in present, does not count.
//
// A folder that the site's manifest does not vouch for is left out, with a reason.
// A site without a manifest has nothing yet: that is a reason, not an error.
func Published(address string, present []string, keep int) (files []disk.File, reasons []string, err error) {
	site, err := url.Parse(strings.TrimSuffix(address, "/") + "/")
	if err != nil {
		return nil, nil, err
	}
	data, err := fetch(site, disk.ManifestName, maxManifest)
	if errors.Is(err, errAbsent) {
		return nil, []string{"nothing is published at " + site.Redacted() + " yet"}, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("cannot read what is published at %s: %w (without -keep-from, pages that are open there lose their help)", site.Redacted(), err)
	}
	manifest := disk.ParseManifest(data)
	if len(manifest.Builds) == 0 {
		return nil, []string{site.Redacted() + disk.ManifestName + " lists no builds: it comes from an older version or another program"}, nil
	}
	earlier := slices.DeleteFunc(manifest.Builds, func(folder string) bool {
		return slices.ContainsFunc(present, func(name string) bool { return strings.HasPrefix(name, folder+"/") })
	})
	for _, folder := range earlier[:min(keep, len(earlier))] {
		assets, err := assetsOf(site, manifest, folder)
		if err != nil {
			reasons = append(reasons, fmt.Sprintf("%s is not kept: %s", folder, err))
			continue
		}
		files = append(files, assets...)
	}
	return files, reasons, nil
}

// assetsOf fetches the files of one asset folder, and checks them against the manifest.
func assetsOf(site *url.URL, m disk.Manifest, folder string) (files []disk.File, err error) {
	if !disk.Assets.MatchString(folder) {
		return nil, errors.New("its name is not that of a folder of assets")
	}
	plain := map[string][]byte{}
	var names []string
	for name := range m.Files {
		if strings.HasPrefix(name, folder+"/") {
			names = append(names, name)
		}
	}
	slices.Sort(names) // a compressed form comes after its file
	for _, name := range names {
		if path.Clean(name) != name {
			return nil, fmt.Errorf("%s is not a file name", name)
		}
		base := strings.TrimSuffix(strings.TrimSuffix(name, ".br"), ".gz")
		data, err := fetch(site, name, disk.MaxFile)
		switch {
		case base != name && (err != nil || !bytes.Equal(unpacked(name, data), plain[base])):
			continue // some hosts do not serve compressed forms by name
		case err != nil:
			return nil, fmt.Errorf("%s: %w", name, err)
		case base == name && disk.Integrity(data) != m.Files[name].Integrity:
			return nil, fmt.Errorf("%s is not the file that the manifest names", name)
		}
		if base == name {
			plain[name] = data
		}
		files = append(files, disk.File{Name: name, Data: data})
	}
	if len(files) == 0 {
		return nil, errors.New("the manifest names none of its files")
	}
	return files, nil
}

// unpacked is what a compressed form holds, nothing when it is broken.
func unpacked(name string, data []byte) []byte {
	unpack := bundle.Gunzip
	if strings.HasSuffix(name, ".br") {
		unpack = bundle.Unbrotli
	}
	plain, err := unpack(data)
	if err != nil {
		return nil
	}
	return plain
}

// client fetches files as they lie on the server. It follows no redirect to
// another host, since what is published is on the site itself.
var client = &http.Client{
	Timeout:   maxWait,
	Transport: &http.Transport{Proxy: http.ProxyFromEnvironment, DisableCompression: true},
	CheckRedirect: func(request *http.Request, via []*http.Request) error {
		if len(via) > 5 || request.URL.Hostname() != via[0].URL.Hostname() {
			return errors.New("the site redirects elsewhere")
		}
		return nil
	},
}

// fetch gets a file of a site, bypassing caches.
func fetch(site *url.URL, name string, most int64) ([]byte, error) {
	request, err := http.NewRequest(http.MethodGet, site.JoinPath(name).String(), nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Cache-Control", "no-cache")
	response, err := client.Do(request)
	if err != nil {
		var failed *url.Error
		if errors.As(err, &failed) {
			err = failed.Err // the caller names the address
		}
		return nil, err
	}
	defer response.Body.Close()
	switch response.StatusCode {
	case http.StatusOK:
	case http.StatusNotFound, http.StatusGone:
		return nil, errAbsent
	default:
		return nil, fmt.Errorf("status %d", response.StatusCode)
	}
	data, err := io.ReadAll(io.LimitReader(response.Body, most+1))
	if err == nil && int64(len(data)) > most {
		err = fmt.Errorf("more than %d bytes", most)
	}
	return data, err
}
