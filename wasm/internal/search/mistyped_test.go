package search

import (
	"testing"
	"unicode/utf8"
)

// scripts has a document in each script whose words are found in a way of its own.
var scripts = []struct{ lang, question, answer string }{
	{"th", "เปิดประตูระเบียงอย่างไร?", "หมุนลูกบิดไปทางซ้าย แล้วดึงประตูเข้าหาตัวคุณช้าๆ"},
	{"lo", "ຂ້ອຍຈະເປີດປະຕູໄດ້ແນວໃດ?", "ໝຸນກະແຈໄປທາງຊ້າຍ ແລ້ວດຶງປະຕູຊ້າໆ"},
	{"km", "តើខ្ញុំបើកទ្វារយ៉ាងដូចម្តេច?", "បង្វិលសោទៅឆ្វេង រួចទាញទ្វារយឺតៗ"},
	{"my", "တံခါးကို ဘယ်လိုဖွင့်ရမလဲ?", "သော့ကို ဘယ်ဘက်သို့လှည့်ပြီး တံခါးကို ဖြည်းဖြည်းဆွဲပါ"},
	{"zh", "怎样打开阳台的门？", "向左转动把手，然后慢慢把门拉向自己。"},
	{"ja", "バルコニーのドアはどう開けますか？", "取っ手を左に回して、ゆっくり引いてください。"},
	{"ko", "발코니 문은 어떻게 여나요?", "손잡이를 왼쪽으로 돌리고 천천히 당기세요."},
	{"hi", "बालकनी का दरवाज़ा कैसे खोलें?", "हैंडल को बाईं ओर घुमाएँ और धीरे-धीरे खींचें।"},
	{"ar", "كيف أفتح باب الشرفة؟", "أدر المقبض إلى اليسار ثم اسحب الباب ببطء."},
	{"de", "Wie öffne ich die Balkontür?", "Drehen Sie den Griff nach links und ziehen Sie langsam."},
}

// edited gives a text with one letter left out, doubled, or swapped with the next, at
// every place.
func edited(text string) (list []string) {
	letters := []rune(text)
	for i := range letters {
		before, after := string(letters[:i]), string(letters[i+1:])
		list = append(list, before+after, before+string(letters[i])+string(letters[i:]))
		if i+1 < len(letters) {
			list = append(list, before+string(letters[i+1])+string(letters[i])+string(letters[i+2:]))
		}
	}
	return list
}

// TestMistyped: with one slip anywhere in it, a question is found in every script, and
// what may have been meant is found as well.
func TestMistyped(t *testing.T) {
	for _, s := range scripts {
		ix := indexOf(s.lang, Document{Question: s.question, Answer: s.answer}, Document{Question: "?", Answer: "0"})
		for _, query := range edited(s.question) {
			r := ix.Search(query, 1)
			if len(r.Hits) == 0 || r.Hits[0].Doc != 0 {
				t.Errorf("%s %q: not found", s.lang, query)
			}
			if meant := r.DidYouMean; meant != "" && (!utf8.ValidString(meant) || len(ix.Search(meant, 1).Hits) == 0) {
				t.Errorf("%s %q: meant %q, which finds nothing", s.lang, query, meant)
			}
		}
	}
}

// FuzzMistyped asks anything in any script, of documents that have some of it.
func FuzzMistyped(f *testing.F) {
	indexes := make([]*Index, len(scripts))
	for i, s := range scripts {
		indexes[i] = indexOf(s.lang, Document{Question: s.question, Answer: s.answer})
		for _, query := range edited(s.answer) {
			f.Add(i, query)
		}
	}
	f.Fuzz(func(t *testing.T, script int, query string) {
		n := uint(script) % uint(len(scripts))
		r := indexes[n].Search(query, 8)
		if utf8.ValidString(query) && !utf8.ValidString(r.DidYouMean) {
			t.Errorf("%q: meant %q", query, r.DidYouMean)
		}
		for _, text := range []string{scripts[n].question, scripts[n].answer, query} {
			checkRanges(t, text, indexes[n].Highlight(query, text))
		}
	})
}
