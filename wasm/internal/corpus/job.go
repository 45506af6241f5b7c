package corpus

// A stage is a part of the reading that needs all parts before it. It does its
// work at once and returns nil, or returns a job that does it.
type stage func() job

// A job does a little of its work and reports whether there is more.
type job func() (more bool)

// each makes a job of the calls do(0) to do(n-1).
func each(n int, do func(i int)) job {
	const batch = 8
	i := 0
	return func() bool {
		for end := min(n, i+batch); i < end; i++ {
			do(i)
		}
		return i < n
	}
}

// finish does all of a job at once.
func finish(j job) {
	for j != nil && j() {
	}
}
