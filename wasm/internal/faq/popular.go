package faq

// Popular lists the numbers of up to n entries that are shown before anybody
// asks: those with the slugs given, in that order, then those whose author calls
// them popular, in reading order. Those in without are listed elsewhere.
func (c *Corpus) Popular(slugs []string, without []int, n int) []int {
	var list []int
	add := func(number int) {
		if number < 0 || len(list) >= n {
			return
		}
		for _, known := range [][]int{list, without} {
			for _, other := range known {
				if other == number {
					return
				}
			}
		}
		list = append(list, number)
	}
	for _, slug := range slugs {
		add(c.Find(slug))
	}
	for number, e := range c.Entries() {
		if e.Popular {
			add(number)
		}
	}
	return list
}
