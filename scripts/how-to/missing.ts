type CorridorFacts = {
  readonly currency: string
  readonly countries: readonly string[]
  readonly methods: readonly string[]
  readonly calendar: string
}

/** A provider behind a port: a rail, a card gateway. */
export type AdapterFacts = {
  readonly name: string
  /** The suite that every adapter of its port passes: `describeBankRail`. */
  readonly suite: string
}

/** The parts of the product that somebody may add one to, as facts. */
export type House = {
  readonly walletCurrencies: readonly string[]
  hasFee(currency: string): boolean
  readonly rateSources: ReadonlySet<string>
  readonly corridors: readonly CorridorFacts[]
  readonly payoutCurrencies: readonly string[]
  /** Kinds of account with a form, for a currency in a country. */
  methodsOf(currency: string, country: string): readonly string[]
  readonly calendars: readonly string[]
  readonly languages: readonly string[]
  /** Languages that have a catalogue. */
  readonly catalogues: readonly string[]
  readonly adapters: readonly AdapterFacts[]
  /** What the tests of the payments domain say, together. */
  readonly paymentsTests: string
}

const fx = 'packages/domain/src/fx'
const catalogue = 'packages/domain/src/beneficiaries/requirements/catalogue.ts'

function missingOfCurrencies(house: House): string[] {
  return house.walletCurrencies.flatMap((currency) => [
    ...(house.hasFee(currency) ? [] : [`${currency} has no fee in ${fx}/fee-table.ts`]),
    ...(house.rateSources.has(currency)
      ? []
      : [
          `${currency} has no rate: no published one, none in ${fx}/pegs.ts or indicative-rates.ts`,
        ]),
  ])
}

function missingOfCorridors(house: House): string[] {
  const ways = house.corridors.flatMap(({ currency, countries, methods }) =>
    countries.flatMap((country) => methods.map((method) => ({ currency, country, method }))),
  )
  const withoutForm = ways.filter(
    ({ currency, country, method }) => !house.methodsOf(currency, country).includes(method),
  )
  const withoutWallet = house.corridors.filter(
    ({ currency }) => !house.walletCurrencies.includes(currency),
  )
  const withoutCorridor = house.payoutCurrencies.filter(
    (currency) => !house.corridors.some((corridor) => corridor.currency === currency),
  )
  const idle = house.calendars.filter(
    (calendar) => !house.corridors.some((corridor) => corridor.calendar === calendar),
  )
  return [
    ...withoutForm.map(
      (way) => `${way.currency} ${way.country} ${way.method} has no form in ${catalogue}`,
    ),
    ...withoutWallet.map(
      ({ currency }) =>
        `${currency} has a corridor and no wallet in packages/kernel/src/currency.ts`,
    ),
    ...withoutCorridor.map(
      (currency) => `${currency} has a form and no corridor in ${fx}/corridors`,
    ),
    ...idle.map(
      (calendar) => `no corridor goes by the calendar ${calendar} of ${fx}/corridors/calendars.ts`,
    ),
  ]
}

function missingOfLanguages(house: House): string[] {
  return [
    ...house.languages
      .filter((language) => !house.catalogues.includes(language))
      .map((language) => `${language} has no catalogue in packages/words/src/${language}/all.ts`),
    ...house.catalogues
      .filter((language) => !house.languages.includes(language))
      .map((language) => `${language} is not offered in packages/words/src/languages.ts`),
  ]
}

function missingOfAdapters({ adapters, paymentsTests }: House): string[] {
  return adapters
    .filter(({ name, suite }) => !paymentsTests.includes(`${suite}('${name}'`))
    .map(({ name, suite }) => `no test of packages/domain/src/payments has ${suite}('${name}', …)`)
}

/** What somebody who added a part of the product left out, a line each; nothing when it is whole. */
export function whatIsMissing(house: House): string[] {
  return [
    ...missingOfCurrencies(house),
    ...missingOfCorridors(house),
    ...missingOfLanguages(house),
    ...missingOfAdapters(house),
  ]
}
