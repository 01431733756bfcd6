import { expect, it } from 'vitest'
import { nearest, placePoints } from './geometry.ts'

const points = [
  { date: '2026-11-18', rate: '1.08' },
  { date: '2026-11-19', rate: '1.10' },
  { date: '2026-11-20', rate: '1.06' },
]

it('puts the highest rate highest and spreads the days over the width', () => {
  const geometry = placePoints(points, 100, 50)
  expect(geometry?.placed.map((place) => place.x)).toEqual([0, 50, 100])
  expect(geometry?.highest.date).toBe('2026-11-19')
  expect(geometry?.lowest.date).toBe('2026-11-20')
  expect(geometry?.placed[1]?.y).toBeLessThan(geometry?.placed[0]?.y ?? 0)
  expect(geometry && nearest(geometry, 0.9)?.point.date).toBe('2026-11-20')
  expect(geometry && nearest(geometry, 0.45)?.point.date).toBe('2026-11-19')
})

it('draws a peg as a flat line and nothing without two points', () => {
  const flat = placePoints(
    [points[0] ?? points[1], points[0] ?? points[1]].flatMap((p) => p ?? []),
    100,
    50,
  )
  expect(flat?.placed.map((place) => place.y)).toEqual([25, 25])
  expect(placePoints(points.slice(0, 1), 100, 50)).toBeNull()
})
