package relevance

// The MRR@10 of peers. The figures came with the judged sets, and were measured in
// Node on the same files. Each library has the setting found best on these very
// queries (for fuzzysort, any word suffices). The plain BM25 over two fields has
// Porter stems, stop words and one edit.

// A triple holds a figure for queries as asked, mistyped and half typed.
type triple [3]float64

// A peer has the means of a library over the English and over the German sets.
type peer struct {
	Name    string
	English triple
	German  triple
}

var peers = []peer{
	{"plain BM25", triple{0.646, 0.624, 0.607}, triple{0.478, 0.451, 0.436}},
	{"lunr", triple{0.638, 0.513, 0.558}, triple{0.469, 0.336, 0.407}},
	{"MiniSearch", triple{0.623, 0.592, 0.593}, triple{0.466, 0.419, 0.414}},
	{"fuzzysort", triple{0.618, 0.506, 0.607}, triple{0.477, 0.371, 0.472}},
	{"Fuse.js", triple{0.592, 0.574, 0.572}, triple{0.442, 0.432, 0.412}},
	{"FlexSearch", triple{0.576, 0.465, 0.559}, triple{0.383, 0.304, 0.370}},
	{"uFuzzy", triple{0.537, 0.535, 0.514}, triple{0.398, 0.392, 0.373}},
	{"Orama", triple{0.533, 0.498, 0.511}, triple{0.416, 0.358, 0.389}},
	{"Pagefind", triple{0.128, 0.100, 0.126}, triple{0.082, 0.064, 0.086}},
}

// miniSearch has MiniSearch's figures by set.
var miniSearch = map[string]triple{
	"stackfaq": {0.785, 0.769, 0.767}, "covidfaq_jhu": {0.577, 0.579, 0.479}, "covidq": {0.331, 0.313, 0.297},
	"deepset_en": {0.663, 0.633, 0.663}, "rasa_sara": {0.836, 0.790, 0.761}, "hint3_sofmattress": {0.573, 0.561, 0.567},
	"hint3_curekart": {0.517, 0.485, 0.545}, "hint3_powerplay11": {0.579, 0.539, 0.556}, "banking77": {0.695, 0.668, 0.680},
	"clinc150": {0.708, 0.650, 0.675}, "robofaq_en": {0.584, 0.527, 0.530}, "deepset_de": {0.388, 0.345, 0.338}, "robofaq_de": {0.544, 0.492, 0.491},
}

// tolerance is how far a set's figures may fall below MiniSearch's.
const tolerance = 0.01
