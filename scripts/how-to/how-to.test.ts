import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../paths.ts'
import { houseOfToday } from './house.ts'
import { type House, whatIsMissing } from './missing.ts'

const today = houseOfToday()
const changed = (change: Partial<House>) => whatIsMissing({ ...today, ...change })
const [someCorridor] = today.corridors
if (!someCorridor) throw new Error('there are corridors')

it('finds nothing missing today', () => {
  expect(today.corridors.length).toBeGreaterThan(30)
  expect(today.adapters.map(({ name }) => name)).toEqual(['sandbox', 'sandbox'])
  expect(whatIsMissing(today)).toEqual([])
})

describe('names what was left out', () => {
  it('of a currency', () => {
    const missing = changed({ walletCurrencies: [...today.walletCurrencies, 'MAD'] })
    expect(missing).toEqual([
      'MAD has no fee in packages/domain/src/fx/fee-table.ts',
      'MAD has no rate: no published one, none in packages/domain/src/fx/pegs.ts or indicative-rates.ts',
    ])
  })

  it('of a corridor', () => {
    const corridors = [
      ...today.corridors,
      { ...someCorridor, currency: 'MAD', countries: ['MA'], methods: ['moroccan'] },
    ]
    expect(changed({ corridors })).toEqual([
      'MAD MA moroccan has no form in packages/domain/src/beneficiaries/requirements/catalogue.ts',
      'MAD has a corridor and no wallet in packages/kernel/src/currency.ts',
    ])
    // an account that another currency has a form for is not the new one's
    const iban = { ...someCorridor, currency: 'MAD', countries: ['DE'], methods: ['iban'] }
    expect(changed({ corridors: [...today.corridors, iban] })).toContain(
      'MAD DE iban has no form in packages/domain/src/beneficiaries/requirements/catalogue.ts',
    )
    expect(changed({ payoutCurrencies: [...today.payoutCurrencies, 'MAD'] })).toEqual([
      'MAD has a form and no corridor in packages/domain/src/fx/corridors',
    ])
    expect(changed({ calendars: [...today.calendars, 'MA'] })).toEqual([
      'no corridor goes by the calendar MA of packages/domain/src/fx/corridors/calendars.ts',
    ])
  })

  it('of a rail', () => {
    const adapters = [...today.adapters, { name: 'our-bank', suite: 'describeBankRail' }]
    expect(changed({ adapters })).toEqual([
      "no test of packages/domain/src/payments has describeBankRail('our-bank', …)",
    ])
  })

  it('of a language', () => {
    expect(changed({ languages: [...today.languages, 'fr'] })).toEqual([
      'fr has no catalogue in packages/words/src/fr/all.ts',
    ])
    expect(changed({ catalogues: [...today.catalogues, 'fr'] })).toEqual([
      'fr is not offered in packages/words/src/languages.ts',
    ])
  })
})

const pages = readdirSync(join(root, 'docs', 'how-to'))

it('has its pages', () => {
  expect(pages.sort()).toEqual(
    ['channel', 'corridor', 'currency', 'language', 'rail', 'verb'].map(
      (what) => `add-a-${what}.md`,
    ),
  )
})

it.each(pages)('%s names files and commands that exist', (page) => {
  const text = readFileSync(join(root, 'docs', 'how-to', page), 'utf8')
  const quoted = [...text.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words)
  const paths = quoted.filter((words) => /^(apps|packages|prisma|scripts|docs|e2e)\//.test(words))
  expect(paths.length).toBeGreaterThan(2)
  expect(paths.filter((path) => !path.includes('<') && !existsSync(join(root, path)))).toEqual([])
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const commands = quoted.flatMap((words) => /^npm run ([\w:]+)/.exec(words)?.[1] ?? [])
  expect(commands.filter((name) => !(name in scripts))).toEqual([])
})
