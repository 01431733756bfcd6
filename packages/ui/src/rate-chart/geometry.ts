/** A point of a rate's history; `rate` is decimal text. */
export type RatePoint = { date: string; rate: string }

export type Placed = { x: number; y: number; point: RatePoint }

export type Geometry = {
  placed: Placed[]
  line: string
  area: string
  lowest: RatePoint
  highest: RatePoint
}

/**
 * Places rates in a box. Pixels are the only thing computed here, so numbers are fine; nothing of it is money.
 * @returns null with fewer than two points
 */
export function placePoints(
  points: readonly RatePoint[],
  width: number,
  height: number,
): Geometry | null {
  const first = points[0]
  if (!first || points.length < 2) return null
  let lowest = first
  let highest = first
  for (const point of points) {
    if (Number(point.rate) < Number(lowest.rate)) lowest = point
    if (Number(point.rate) > Number(highest.rate)) highest = point
  }
  const low = Number(lowest.rate)
  const span = Number(highest.rate) - low
  const margin = height * 0.08
  const placed = points.map((point, index) => ({
    point,
    x: (index / (points.length - 1)) * width,
    y:
      span === 0
        ? height / 2
        : height - margin - ((Number(point.rate) - low) / span) * (height - 2 * margin),
  }))
  const line = placed
    .map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`)
    .join('')
  return { placed, line, area: `${line}L${width} ${height}L0 ${height}Z`, lowest, highest }
}

/** The point nearest to a place between 0 (left) and 1 (right). */
export function nearest(geometry: Geometry, share: number): Placed | undefined {
  const index = Math.round(Math.min(1, Math.max(0, share)) * (geometry.placed.length - 1))
  return geometry.placed[index]
}
