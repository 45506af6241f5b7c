package util

// percentEncoded is a letter that may not stand in an address as it is, byte
// by byte. It is what net/url makes of it, without what that package brings along.
func percentEncoded(letter []byte) []byte {
	const digits = "0123456789ABCDEF"
	encoded := make([]byte, 0, 3*len(letter))
	for _, c := range letter {
		encoded = append(encoded, '%', digits[c>>4], digits[c&15])
	}
	return encoded
}
