import { readFileSync } from 'node:fs'
import { brand } from '@corridor/kernel/brand'
import { describe, expect, it } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const modes = ['light', 'dark'] as const

type Mode = (typeof modes)[number]
type Color = readonly [red: number, green: number, blue: number, alpha: number]

/** What tokens.css says of every colour, by day and by night. */
const tokens = new Map(
  [...read('../tokens.css').matchAll(/^ {2}--([\w-]+): light-dark\((.+)\);$/gm)].map(
    ([, name = '', both = '']) => {
      const [light = '', dark = ''] = both.split(/,\s*(?![^(]*\))/)
      return [name, { light, dark }] as const
    },
  ),
)

/** "#12160f" or "rgb(18 22 15 / 0.04)". */
function colorOf(text: string): Color {
  const hex = /^#(..)(..)(..)$/.exec(text)
  const parts = hex
    ? hex.slice(1).map((part) => Number.parseInt(part, 16))
    : (text.match(/[\d.]+/g) ?? []).map(Number)
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN, alpha = 1] = parts
  return [red, green, blue, alpha]
}

/** A colour as it is seen on a ground. */
function seen(front: Color, ground: Color): Color {
  const mixed = (at: 0 | 1 | 2) => front[at] * front[3] + ground[at] * (1 - front[3])
  return [mixed(0), mixed(1), mixed(2), 1]
}

/** Source: WCAG 2.2, relative luminance. */
function luminance([red, green, blue]: Color): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: Color, other: Color): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

function token(name: string, mode: Mode): Color {
  return colorOf(tokens.get(name)?.[mode] ?? '')
}

const surfaces = ['page', 'sunken', 'card', 'raised']

/** Text on its ground; a ground that can be seen through lies on every surface. */
const texts: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ['ink', [...surfaces, 'hover', 'press', 'accent-soft', 'info-soft']],
  ['ink', ['positive-soft', 'caution-soft', 'negative-soft']],
  ['ink-soft', [...surfaces, 'hover', 'press']],
  ['ink-muted', surfaces],
  ['accent', [...surfaces, 'hover', 'accent-soft']],
  ['accent-hover', surfaces],
  ['on-accent', ['accent', 'accent-hover']],
  ['positive', [...surfaces, 'positive-soft']],
  ['caution', [...surfaces, 'caution-soft']],
  ['on-caution', ['caution']],
  ['negative', [...surfaces, 'negative-soft']],
  ['on-negative', ['negative', 'negative-hover']],
  ['info', [...surfaces, 'info-soft']],
  ['page', ['ink']],
]

/** Edges and marks of controls. */
const controls: readonly (readonly [mark: string, grounds: readonly string[]])[] = [
  ['edge', surfaces],
  ['ring', surfaces],
  ['accent', surfaces],
  ['negative', surfaces],
]

function faults(pairs: typeof texts, least: number): string[] {
  const found = modes.flatMap((mode) =>
    pairs.flatMap(([front, grounds]) =>
      grounds.flatMap((ground) =>
        surfaces.map((surface) => {
          const below = seen(token(ground, mode), token(surface, mode))
          const ratio = contrast(seen(token(front, mode), below), below)
          return ratio >= least ? '' : `${front} on ${ground}, ${mode}: ${ratio.toFixed(2)}`
        }),
      ),
    ),
  )
  return [...new Set(found)].filter(Boolean)
}

describe('colours', () => {
  it('are found in the style sheet', () => expect(tokens.size).toBeGreaterThan(25))

  // WCAG 2.2, 1.4.3
  it('can be read: 4.5 to 1 for text', () => expect(faults(texts, 4.5)).toEqual([]))

  // WCAG 2.2, 1.4.11
  it('can be told apart: 3 to 1 for controls', () => expect(faults(controls, 3)).toEqual([]))

  it.each(Object.entries(brand.colors))('of the brand are the tokens: %s', (name, color) => {
    expect(tokens.get(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))).toEqual(
      color,
    )
  })
})

it.each(['web', 'admin'])('the icon of %s is the logo', (app) => {
  const icon = read(`../../../../apps/${app}/src/app/icon.svg`)
  expect(icon).toContain(`<title>${brand.name}</title>`)
  expect(icon).toContain(`fill="${brand.colors.accent.light}"`)
  expect([...icon.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path)).toEqual(
    brand.logo.map(({ path }) => path),
  )
})
