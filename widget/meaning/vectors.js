// @ts-check
// Turns the vectors of an encoder into those of a table: fewer dimensions, those that
// vary most, with a byte for each number.

/**
 * centred gives the vectors less their mean.
 * @param {Float32Array[]} vectors
 */
export function centred(vectors) {
  const mean = new Float64Array(vectors[0].length);
  for (const v of vectors) for (let i = 0; i < mean.length; i++) mean[i] += v[i] / vectors.length;
  return vectors.map((v) => Float64Array.from(v, (x, i) => x - mean[i]));
}

/**
 * components gives the principal components of centred vectors, the strongest first,
 * by orthogonal iteration (G. Golub, C. Van Loan, "Matrix Computations", 8.2.4).
 * @param {Float64Array[]} vectors
 * @param {number} count
 */
export function components(vectors, count) {
  const n = vectors[0].length;
  const covariance = Array.from({ length: n }, () => new Float64Array(n));
  for (const v of vectors) for (let i = 0; i < n; i++) for (let k = 0; k <= i; k++) covariance[i][k] += v[i] * v[k];
  for (let i = 0; i < n; i++) for (let k = 0; k < i; k++) covariance[k][i] = covariance[i][k];
  let basis = Array.from({ length: count }, (_, c) => Float64Array.from({ length: n }, (_, i) => Math.cos((c + 1) * (i + 0.5) * Math.PI / n)));
  for (let round = 0; round < 60; round++) basis = orthonormal(basis.map((b) => Float64Array.from(covariance, (row) => dot(row, b))));
  return basis;
}

/**
 * orthonormal makes a basis orthonormal by the Gram–Schmidt process.
 * @param {Float64Array[]} basis
 */
function orthonormal(basis) {
  /** @type {Float64Array[]} */
  const done = [];
  for (const b of basis) {
    for (let twice = 0; twice < 2; twice++) for (const d of done) {
      const along = dot(b, d);
      for (let i = 0; i < b.length; i++) b[i] -= along * d[i];
    }
    const length = Math.sqrt(dot(b, b));
    done.push(b.map((x) => x / length));
  }
  return done;
}

/**
 * @param {Float64Array} a
 * @param {Float64Array} b
 */
export function dot(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/**
 * quantized gives a vector as bytes, its largest number as 127: only directions matter.
 * @param {Float64Array} vector
 */
export function quantized(vector) {
  const largest = vector.reduce((most, x) => Math.max(most, Math.abs(x)), 1e-9);
  return Int8Array.from(vector, (x) => Math.round(x / largest * 127));
}
