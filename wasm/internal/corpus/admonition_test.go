package corpus

import (
	"testing"
)

func TestPlainDialect(t *testing.T) {
	tests := []struct{ name, source, plain string }{
		{"MkDocs", "!!! note\n    a\n\n    b\nc", "> **Note**  \n> a\n>\n> b\nc"},
		{"MkDocs, titled", "!!! tip \"Be quick\"\n\n    a\n\nc", "> **Be quick**  \n>\n> a\n\nc"},
		{"MkDocs, folded", "??? note\n    a", "> **Note**  \n> a"},
		{"MkDocs, in a list", "- x\n\n    !!! note\n        a", "- x\n\n    > **Note**  \n    > a"},
		{"MkDocs, tabs", "=== \"Linux\"\n\n    a\n", "> **Linux**  \n>\n> a\n"},
		{"VitePress", "::: tip\na\n\nb\n:::\nc", "> **Tip**  \n> a\n> \n> b\n\nc"},
		{"Docusaurus, titled", ":::note[Be quick]\na\n:::", "> **Be quick**  \n> a\n"},
		{"never closed", ":::tip\na\n## B?", ":::tip\na\n## B?"},
		{"GitHub", "> [!WARNING]\n> a", "> **Warning**  \n> a"},
		{"shortcode", "{{< tabs >}}\na\n{{% /tabs %}}\n{% endraw %}", "\na\n\n"},
		{"shortcodes within lines", "a {{< b >}}c{{< /b >}} [d]({{< relref \"e#f\" >}}) `{% g %}`", "a c [d](././e/#f) `{% g %}`"},
		{"code by shortcodes", "{% highlight sh %}\n{{< a >}}\n{% endhighlight %}", "```sh\n{{< a >}}\n```"},
		{"kramdown's attributes", "a\n{: .note }", "a\n"},
		{"import", "import X from './x'\na", "\na"},
		{"a sentence", "import it from there", "import it from there"},
		{"in code", "```\n!!! note\n    a\n```", "```\n!!! note\n    a\n```"},
	}
	for _, test := range tests {
		if got := plainDialect(test.source); got != test.plain {
			t.Errorf("%s:\n got %q\nwant %q", test.name, got, test.plain)
		}
	}
}
