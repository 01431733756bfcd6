import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { walletCurrencies } from '@corridor/kernel/currency'
import { languageCodes } from '@corridor/words/languages'
import {
  methodsOf,
  payoutCurrencies,
} from '../../packages/domain/src/beneficiaries/requirements/catalogue.ts'
import { calendarNames } from '../../packages/domain/src/fx/corridors/calendars.ts'
import { corridors } from '../../packages/domain/src/fx/corridors/corridors.ts'
import { hasFees } from '../../packages/domain/src/fx/fee-table.ts'
import { indicativeRates } from '../../packages/domain/src/fx/indicative-rates.ts'
import { usdPegs } from '../../packages/domain/src/fx/pegs.ts'
import { root } from '../paths.ts'
import type { AdapterFacts, House } from './missing.ts'

const domainsFolder = join(root, 'packages', 'domain', 'src')
const ratesFile = join(domainsFolder, 'fx', 'data', 'ecb_reference_rates_2024-01_2026-04.csv')

function publishedCurrencies(): string[] {
  const [head = ''] = readFileSync(ratesFile, 'utf8').split('\n')
  return ['EUR', ...head.trim().split(',').slice(1)]
}

/** The adapters of one port that the registry of payments knows: the keys of its table. */
function adaptersOf(table: 'gateways' | 'rails', suite: string): AdapterFacts[] {
  const registry = readFileSync(join(domainsFolder, 'payments', 'adapters', 'registry.ts'), 'utf8')
  const [, entries = ''] = new RegExp(`const ${table}\\b[^=]*= \\{([^}]*)\\}`).exec(registry) ?? []
  return [...entries.matchAll(/^\s*'?([a-z0-9-]+)'?:/gm)].map(([, name = '']) => ({ name, suite }))
}

function paymentsTests(): string {
  const folder = join(domainsFolder, 'payments')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.ts$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
}

/** What there is today of everything that somebody may add to. */
export function houseOfToday(): House {
  return {
    walletCurrencies,
    hasFee: (currency) => walletCurrencies.some((each) => each === currency && hasFees(each)),
    rateSources: new Set([
      ...publishedCurrencies(),
      ...Object.keys(usdPegs),
      ...Object.keys(indicativeRates),
    ]),
    corridors,
    payoutCurrencies,
    methodsOf: (currency, country) => {
      const known = payoutCurrencies.find((each) => each === currency)
      return known ? methodsOf(known, country).map(({ type }) => type) : []
    },
    calendars: calendarNames,
    languages: languageCodes,
    catalogues: readdirSync(join(root, 'packages', 'words', 'src')).filter((name) =>
      existsSync(join(root, 'packages', 'words', 'src', name, 'all.ts')),
    ),
    adapters: [
      ...adaptersOf('gateways', 'describeCardGateway'),
      ...adaptersOf('rails', 'describeBankRail'),
    ],
    paymentsTests: paymentsTests(),
  }
}
