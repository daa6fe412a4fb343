// Points of the grid, each once, by number.
import { grid_from_plane, plane_from_grid } from './shapes.mjs'

export class Vertices {
  // {i, j} on the grid, {x, y} in the plane, km.
  list = []
  #numbers = new Map()

  on_grid([i, j]) {
    const key = i * 65536 + j
    if (!this.#numbers.has(key)) {
      const [x, y] = plane_from_grid([i, j])
      this.#numbers.set(key, this.list.push({ i, j, x, y }) - 1)
    }
    return this.#numbers.get(key)
  }

  // The vertex nearest to a point [x, y] of the plane.
  near(point) {
    return this.on_grid(grid_from_plane(point))
  }

  point(number) {
    const { x, y } = this.list[number]
    return [x, y]
  }

  distance_km(number, [x, y]) {
    return Math.hypot(this.list[number].x - x, this.list[number].y - y)
  }
}
