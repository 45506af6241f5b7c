package disk

import (
	"errors"
	"time"
)

// lockPatience is how long a build waits for another that writes into the
// same folder. The other holds the folder for as long as it makes its files.
var lockPatience = 2 * time.Minute

// errLocked is for a folder that another build holds.
var errLocked = errors.New("another build is writing to it (wait until it is done, or choose another folder with -out)")

// lock keeps other builds out of a folder until unlock is called or the
// process ends. It waits up to lockPatience for a build that holds the
// folder, then returns errLocked.
func lock(dir string) (unlock func(), err error) {
	const pause = 50 * time.Millisecond
	for waited := time.Duration(0); ; waited += pause {
		unlock, err = tryLock(dir)
		if !errors.Is(err, errLocked) || waited >= lockPatience {
			return unlock, err
		}
		time.Sleep(pause)
	}
}
