package serve

// CSP is the strictest Content-Security-Policy under which the widget works:
// its own files, WebAssembly and one Trusted Types policy.
const CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; " +
	"require-trusted-types-for 'script'; trusted-types faq-widget"

// ContentCSP is the policy for an author's content: CSP, and the images that
// answers show.
const ContentCSP = CSP + "; img-src 'self' https: data:"
