package convert

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
)

func identity(v map[string]any) string { return scalar(v["id"]) }

// text is the first of an object's values under keys that is a text, or "".
func text(v map[string]any, keys []string) string {
	for _, key := range keys {
		if s, ok := v[key].(string); ok && strings.TrimSpace(s) != "" {
			return s
		}
	}
	return ""
}

func scalar(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	case bool:
		return strconv.FormatBool(v)
	}
	return ""
}

func sortedKeys(v map[string]any) []string { return slices.Sorted(maps.Keys(v)) }
