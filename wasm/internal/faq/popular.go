package faq

// Popular lists the numbers of up to n entries to show before anything is asked: those
// with the given slugs, in that order, then those marked popular by their author, in
// reading order. It leaves out those in without, which are listed elsewhere.
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
