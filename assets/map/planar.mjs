// A plane divided by edges that meet only at their ends. A vertex is {x, y}; an edge {a, b} holds numbers of vertices;
// its half-edge 2e runs from a to b and 2e + 1 back. Every half-edge has one face, to its left. Coordinates in km.

const band_km = 10

// The division as {cycles, face_of, faces, face_at}. A cycle is the list of half-edges along one side of a boundary;
// face_of goes by half-edge; a face is {cycles, area} with its outer cycle first, then its holes; face_at finds the
// face of a point {x, y}. The face around everything has the number -1.
export function divided(vertices, edges) {
  const next = next_half_edges(vertices, edges)
  const cycle_of = new Int32Array(edges.length * 2).fill(-1)
  const cycles = []
  for (let first = 0; first < next.length; ++first) {
    if (cycle_of[first] >= 0) continue
    const cycle = []
    for (let half = first; cycle_of[half] < 0; half = next[half]) {
      cycle_of[half] = cycles.length
      cycle.push(half)
    }
    cycles.push(cycle)
  }
  const areas = cycles.map((cycle) => area_of_cycle(vertices, edges, cycle))
  const bands = bands_of_edges(vertices, edges)
  const face_of_cycle = new Int32Array(cycles.length).fill(-1)
  const faces = []
  areas.forEach((area, n) => {
    if (area > 0) face_of_cycle[n] = faces.push({ cycles: [n], area }) - 1
  })
  const outside = (n) => {
    const rightmost = cycles[n]
      .map((half) => vertices[start_of(edges, half)])
      .reduce((a, b) => (b.x > a.x ? b : a))
    return half_edge_right_of(vertices, edges, bands, rightmost)
  }
  // A hole lies in the face that the first edge to its right bounds, or in that of another hole that does.
  const face_around = (n) => {
    const half = outside(n)
    if (half < 0) return -1
    const around = cycle_of[half]
    return areas[around] > 0 ? face_of_cycle[around] : face_around(around)
  }
  areas.forEach((area, n) => {
    if (area > 0) return
    const face = face_around(n)
    face_of_cycle[n] = face
    if (face < 0) return
    faces[face].cycles.push(n)
    faces[face].area += area
  })
  const face_of = cycle_of.map((cycle) => face_of_cycle[cycle])
  const face_at = (point) => {
    const half = half_edge_right_of(vertices, edges, bands, point)
    return half < 0 ? -1 : face_of[half]
  }
  return { cycles, face_of, faces, face_at }
}

export function start_of(edges, half) {
  const { a, b } = edges[half >> 1]
  return half & 1 ? b : a
}

// At its end a half-edge is followed by the one that turns most to the left.
function next_half_edges(vertices, edges) {
  const leaving = vertices.map(() => [])
  edges.forEach((edge, e) => {
    leaving[edge.a].push(2 * e)
    leaving[edge.b].push(2 * e + 1)
  })
  const next = new Int32Array(edges.length * 2)
  leaving.forEach((halves, v) => {
    const angle = (half) => {
      const to = vertices[start_of(edges, half ^ 1)]
      return Math.atan2(to.y - vertices[v].y, to.x - vertices[v].x)
    }
    const turning = halves.map((half) => [angle(half), half]).sort((s, t) => s[0] - t[0] || s[1] - t[1])
    turning.forEach(([, half], n) => {
      next[half ^ 1] = turning[(n + turning.length - 1) % turning.length][1]
    })
  })
  return next
}

function area_of_cycle(vertices, edges, cycle) {
  let twice = 0
  for (const half of cycle) {
    const [p, q] = [vertices[start_of(edges, half)], vertices[start_of(edges, half ^ 1)]]
    twice += p.x * q.y - q.x * p.y
  }
  return twice / 2
}

function bands_of_edges(vertices, edges) {
  const bands = new Map()
  edges.forEach(({ a, b }, e) => {
    const [low, high] = [vertices[a].y, vertices[b].y].sort((s, t) => s - t).map((y) => Math.floor(y / band_km))
    for (let band = low; band <= high; ++band) {
      if (!bands.has(band)) bands.set(band, [])
      bands.get(band).push(e)
    }
  })
  return bands
}

// The half-edge that a ray from the point in the direction of x meets first, with the point on its left; -1 for none.
function half_edge_right_of(vertices, edges, bands, point) {
  let nearest = Infinity
  let found = -1
  for (const e of bands.get(Math.floor(point.y / band_km)) ?? []) {
    const [p, q] = [vertices[edges[e].a], vertices[edges[e].b]]
    if (p.y > point.y === q.y > point.y) continue
    const x = p.x + ((point.y - p.y) * (q.x - p.x)) / (q.y - p.y)
    if (x > point.x && x < nearest) {
      nearest = x
      found = q.y > p.y ? 2 * e : 2 * e + 1
    }
  }
  return found
}
