// Rings and lines in the plane: cutting at a rectangle and simplifying without new crossings. A point is [x, y].

// Longitudes of a ring or line made continuous: no step is longer than 180 degrees. Shapes that run across the date
// line come out whole, on the side that is nearer to centre_lon_deg. A ring around a pole does not close: null.
export function unwrapped(points, centre_lon_deg, closed) {
  const result = [points[0].slice(0, 2)]
  for (let i = 1; i < points.length; ++i) {
    const step = points[i][0] - points[i - 1][0]
    result.push([result[i - 1][0] + step - 360 * Math.round(step / 360), points[i][1]])
  }
  if (closed && Math.abs(result.at(-1)[0] - result[0][0]) > 180) return null
  let low = Infinity
  let high = -Infinity
  for (const [lon] of result) {
    low = Math.min(low, lon)
    high = Math.max(high, lon)
  }
  const shift = 360 * Math.round(((low + high) / 2 - centre_lon_deg) / 360)
  return result.map(([lon, lat]) => [lon - shift, lat])
}

export function area_of(ring) {
  let twice = 0
  for (let i = 0; i < ring.length; ++i) {
    const [x0, y0] = ring[i]
    const [x1, y1] = ring[(i + 1) % ring.length]
    twice += x0 * y1 - x1 * y0
  }
  return twice / 2
}

// Whether the point lies within the ring (even-odd rule).
export function contains(ring, [x, y]) {
  let within = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x0, y0] = ring[i]
    const [x1, y1] = ring[j]
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) * (x1 - x0)) / (y1 - y0)) within = !within
  }
  return within
}

function inside(box, [x, y]) {
  return x > box.min_x && x < box.max_x && y > box.min_y && y < box.max_y
}

// The part of the segment a-b within the box as two parameters along it, or null.
function clipped(box, a, b) {
  let enter = 0
  let leave = 1
  const dx = b[0] - a[0]
  const dy = b[1] - a[1]
  const sides = [
    [-dx, a[0] - box.min_x],
    [dx, box.max_x - a[0]],
    [-dy, a[1] - box.min_y],
    [dy, box.max_y - a[1]],
  ]
  for (const [p, q] of sides) {
    if (p === 0) {
      if (q < 0) return null
    } else if (p < 0) enter = Math.max(enter, q / p)
    else leave = Math.min(leave, q / p)
  }
  return enter < leave ? [enter, leave] : null
}

// Position along the box's edge, counter-clockwise from its lower left corner: 0..4.
function along_edge(box, [x, y]) {
  const u = (x - box.min_x) / (box.max_x - box.min_x)
  const v = (y - box.min_y) / (box.max_y - box.min_y)
  const distances = [v, 1 - u, 1 - v, u]
  const side = distances.map(Math.abs).reduce((best, d, i, all) => (d < Math.abs(all[best]) ? i : best), 0)
  return side + [u, v, 1 - u, 1 - v][side]
}

// The stretches of a line that lie within the box.
export function cut_line(box, points) {
  const pieces = []
  let piece = null
  for (let i = 0; i + 1 < points.length; ++i) {
    const range = clipped(box, points[i], points[i + 1])
    const at = (t) => points[i].map((c, k) => c + t * (points[i + 1][k] - c))
    if (!range) {
      piece = null
      continue
    }
    if (!piece || range[0] > 0) pieces.push((piece = [at(range[0])]))
    piece.push(range[1] < 1 ? at(range[1]) : points[i + 1])
    if (range[1] < 1) piece = null
  }
  return pieces
}

// The polygon within the box (after Weiler and Atherton): a list of {ring, cuts}, outer rings counter-clockwise and
// holes clockwise; cuts holds the numbers of the points whose edge to the next one lies on the edge of the box.
// The polygon's rings are given likewise, without a repeated point; interiors lie to the left.
export function cut_polygon(box, rings) {
  const result = []
  const stretches = []
  for (const ring of rings) {
    const start = ring.findIndex((p) => !inside(box, p))
    if (start < 0) {
      result.push({ ring, cuts: [] })
      continue
    }
    const turned = [...ring.slice(start), ...ring.slice(0, start), ring[start]]
    for (const points of cut_line(box, turned))
      stretches.push({ points, enter: along_edge(box, points[0]), leave: along_edge(box, points.at(-1)), used: false })
  }
  const corners = [[box.min_x, box.min_y], [box.max_x, box.min_y], [box.max_x, box.max_y], [box.min_x, box.max_y]]
  for (const first of stretches) {
    if (first.used) continue
    const ring = []
    const cuts = []
    for (let stretch = first; !stretch.used; ) {
      stretch.used = true
      ring.push(...stretch.points)
      const distance = (s) => (((s.enter - stretch.leave) % 4) + 4) % 4 || 4
      const next = stretches.reduce((best, s) => (distance(s) < distance(best) ? s : best))
      cuts.push(ring.length - 1)
      for (let corner = Math.floor(stretch.leave) + 1; corner < stretch.leave + distance(next); ++corner) {
        ring.push(corners[corner % 4])
        cuts.push(ring.length - 1)
      }
      stretch = next
    }
    result.push({ ring, cuts })
  }
  return result
}

// Visvalingam's simplification of many shapes at once: the point whose triangle with its neighbours is smallest goes
// first, unless another point lies in that triangle, so that no crossing can arise. Shapes: {points, closed, fixed (a
// Set of point numbers that stay), fewest (number of points that stay at least)}. Returns the kept numbers of each.
export function simplified(shapes, smallest_area) {
  const cell = 20
  const grid = new Map()
  const key = (x, y) => Math.floor(x / cell) * 100003 + Math.floor(y / cell)
  const nodes = []
  for (const shape of shapes) {
    const base = nodes.length
    const n = shape.points.length
    shape.left = n
    shape.points.forEach((p, i) => {
      const end = !shape.closed && (i === 0 || i === n - 1)
      const node = {
        p, shape, i, alive: true, area: Infinity, stays: end || shape.fixed.has(i),
        before: base + ((i + n - 1) % n), after: base + ((i + 1) % n), number: base + i,
      }
      nodes.push(node)
      const k = key(p[0], p[1])
      if (!grid.has(k)) grid.set(k, [])
      grid.get(k).push(node)
    })
  }
  const area = (a, b, c) => Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) / 2
  const same = (a, b) => a[0] === b[0] && a[1] === b[1]
  const blocked = (a, b, c) => {
    const side = (p, q, r) => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
    const [x0, x1] = [Math.min(a[0], b[0], c[0]), Math.max(a[0], b[0], c[0])]
    const [y0, y1] = [Math.min(a[1], b[1], c[1]), Math.max(a[1], b[1], c[1])]
    for (let gx = Math.floor(x0 / cell); gx <= Math.floor(x1 / cell); ++gx)
      for (let gy = Math.floor(y0 / cell); gy <= Math.floor(y1 / cell); ++gy)
        for (const { p, alive } of grid.get(gx * 100003 + gy) ?? []) {
          if (!alive || p[0] < x0 || p[0] > x1 || p[1] < y0 || p[1] > y1) continue
          if (same(p, a) || same(p, b) || same(p, c)) continue
          const [u, v, w] = [side(a, b, p), side(b, c, p), side(c, a, p)]
          if ((u >= 0 && v >= 0 && w >= 0) || (u <= 0 && v <= 0 && w <= 0)) return true
        }
    return false
  }
  // A binary heap of [area, node number]; entries that no longer hold are skipped when they come up.
  const heap = []
  const less = (s, t) => s[0] < t[0] || (s[0] === t[0] && s[1] < t[1])
  const push = (entry) => {
    let i = heap.push(entry) - 1
    for (; i > 0; ) {
      const up = (i - 1) >> 1
      if (!less(heap[i], heap[up])) break
      ;[heap[i], heap[up]] = [heap[up], heap[i]]
      i = up
    }
  }
  const pop = () => {
    const top = heap[0]
    const last = heap.pop()
    if (heap.length) {
      heap[0] = last
      for (let i = 0; ; ) {
        let child = 2 * i + 1
        if (child >= heap.length) break
        if (child + 1 < heap.length && less(heap[child + 1], heap[child])) ++child
        if (!less(heap[child], heap[i])) break
        ;[heap[i], heap[child]] = [heap[child], heap[i]]
        i = child
      }
    }
    return top
  }
  const weigh = (node, at_least) => {
    if (node.stays) return
    node.area = Math.max(at_least, area(nodes[node.before].p, node.p, nodes[node.after].p))
    push([node.area, node.number])
  }
  nodes.forEach((node) => weigh(node, 0))
  while (heap.length) {
    const [weight, number] = pop()
    if (weight > smallest_area) break
    const node = nodes[number]
    if (!node.alive || node.area !== weight || node.shape.left <= node.shape.fewest) continue
    const before = nodes[node.before]
    const after = nodes[node.after]
    if (blocked(before.p, node.p, after.p)) continue
    node.alive = false
    --node.shape.left
    before.after = node.after
    after.before = node.before
    weigh(before, weight)
    weigh(after, weight)
  }
  let next = 0
  return shapes.map((shape) => {
    const kept = []
    for (let i = 0; i < shape.points.length; ++i) if (nodes[next++].alive) kept.push(i)
    return kept
  })
}

// Edges that cross another one, of all shapes {points, closed}: {shape, point} with the number of the shape and of the
// edge's first point, ascending; of each crossing pair the later edge.
export function crossings(shapes) {
  const cell = 20
  const grid = new Map()
  const edges = []
  shapes.forEach(({ points, closed }, shape) => {
    for (let point = 0; point + (closed ? 0 : 1) < points.length; ++point) {
      const a = points[point]
      const b = points[(point + 1) % points.length]
      const range = (k) => [Math.floor(Math.min(a[k], b[k]) / cell), Math.floor(Math.max(a[k], b[k]) / cell)]
      for (let x = range(0)[0]; x <= range(0)[1]; ++x)
        for (let y = range(1)[0]; y <= range(1)[1]; ++y) {
          const k = x * 100003 + y
          if (!grid.has(k)) grid.set(k, [])
          grid.get(k).push(edges.length)
        }
      edges.push({ a, b, shape, point })
    }
  })
  const side = (p, q, r) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  const found = new Set()
  for (const numbers of grid.values())
    for (const i of numbers)
      for (const j of numbers) {
        if (j <= i) continue
        const [e, f] = [edges[i], edges[j]]
        if (side(e.a, e.b, f.a) * side(e.a, e.b, f.b) < 0 && side(f.a, f.b, e.a) * side(f.a, f.b, e.b) < 0) found.add(j)
      }
  return [...found].sort((i, j) => i - j).map((j) => ({ shape: edges[j].shape, point: edges[j].point }))
}
