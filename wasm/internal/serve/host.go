package serve

import (
	"net"
	"net/http"
	"strings"
)

// OnlyFor lets through requests whose Host is localhost, an IP address or the host
// that is listened on, and refuses all others. Otherwise a page elsewhere whose
// name leads to this machine (DNS rebinding) could read what is served here.
func OnlyFor(host string, h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !trusted(r.Host, host) {
			http.Error(w, "this server answers to localhost, IP addresses and the name given with -host", http.StatusMisdirectedRequest)
			return
		}
		h.ServeHTTP(w, r)
	})
}

// trusted reports whether the Host of a request is one that a page elsewhere
// cannot have.
func trusted(given, host string) bool {
	name := given
	if only, _, err := net.SplitHostPort(given); err == nil {
		name = only
	}
	name = strings.TrimSuffix(strings.TrimPrefix(name, "["), "]")
	address, _, _ := strings.Cut(name, "%") // an IPv6 address may name its zone
	return net.ParseIP(address) != nil || strings.EqualFold(name, "localhost") || name != "" && strings.EqualFold(name, host)
}
