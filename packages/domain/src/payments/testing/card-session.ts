import type { SandboxSession } from '../adapters/sandbox-card-gateway.ts'

export function sessionOf(
  options: { amount?: string; hasSavedCard?: boolean } = {},
): SandboxSession {
  return {
    token: 'a'.repeat(48),
    ref: 'dep_x',
    amount: options.amount ?? '50.00',
    currency: 'EUR',
    returnUrl: 'http://localhost:3000/add-money/return?deposit=dep_x',
    state: 'open',
    isCardToBeSaved: false,
    savedCard: options.hasSavedCard
      ? { token: 'tok_a', brand: 'Visa', last4: '4242', expiryMonth: 12, expiryYear: 2030 }
      : null,
    version: 1,
  }
}

const pairs = [
  ['ink', 'paper'],
  ['ink', 'sheet'],
  ['quiet', 'paper'],
  ['quiet', 'sheet'],
  ['on-strong', 'strong'],
  ['bad', 'sheet'],
  ['bad', 'bad-paper'],
] as const
const neededContrast = 4.5

/** Colour pairs of a page's light and dark theme with less contrast than WCAG AA asks of text. */
export function contrastless(html: string): string[] {
  const themes = [...html.matchAll(/:root \{([^}]*)\}/g)].map(([, body = '']) => {
    const colours = [...body.matchAll(/--([a-z-]+): #([0-9a-f]{6})/g)]
    return new Map(colours.map(([, name = '', hex = '']) => [name, hex]))
  })
  return themes.flatMap((theme, i) =>
    pairs
      .filter(([a, b]) => contrast(theme.get(a) ?? '', theme.get(b) ?? '') < neededContrast)
      .map(([a, b]) => `theme ${i}: ${a} on ${b}`),
  )
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
