import { checkDetails, lastDigits } from '../check-details.ts'
import type { BankDetails } from '../contract.ts'
import { methodsOf } from '../requirements/catalogue.ts'
import type { FieldSpec } from '../requirements/field-spec.ts'
import { detailOf } from '../say-form.ts'
import { hashOfDetails } from '../store/details-hash.ts'

/** A made-up account that its country's checks take, as a recipient would be saved with it. */
export type SampleAccount = {
  readonly bank: BankDetails
  readonly last4: string
  readonly detailsHash: string
  /** One line to tell it by, in the default language. */
  readonly detail: string
}

const triesPerAccount = 40
/** Until then nobody was asked for an address where its town and country are enough now (`address-rules.ts`). */
const addressesAskedSince = new Date('2026-11-14')

/**
 * An account in somebody's name for demonstrations: the example of each field, with other digits in the account's number
 * as far as its check digits allow that.
 * @param digit gives a digit from 0 to 9 at each call
 * @param savedAt when it was saved: an account of before has no address where it was not asked for one
 * @returns null where nothing is paid out in that currency to that country
 */
export function sampleAccount(
  where: Pick<BankDetails, 'currency' | 'country' | 'holderName'> & { readonly method: string },
  digit: () => number,
  savedAt: Date,
): SampleAccount | null {
  const { currency, country, method: type } = where
  const method = methodsOf(currency, country, 'person').find((each) => each.type === type)
  if (!method) return null
  const specs = method.fields({ addressCountry: country }, 'person', country)
  const examples = Object.fromEntries(specs.map((spec) => [spec.key, exampleOf(spec, country)]))
  const example = examples[method.account] ?? ''
  for (let attempt = 0; attempt <= triesPerAccount; attempt++) {
    // at last the example itself
    const account = attempt === triesPerAccount ? example : otherDigits(example, digit)
    const fields = { ...examples, [method.account]: account }
    const check = checkDetails({ ...where, method: type, type: 'person', fields })
    if (check.outcome !== 'valid') continue
    const bank = asSaved(check.details, specs, savedAt)
    const last4 = lastDigits(bank.fields[method.account] ?? '')
    return { bank, last4, detailsHash: hashOfDetails(bank), detail: detailOf(bank, last4) }
  }
  return null
}

/** The same without an address, where it was saved before one was asked for. */
function asSaved(bank: BankDetails, specs: readonly FieldSpec[], savedAt: Date): BankDetails {
  const isWhole = specs.some(({ key, required }) => key === 'addressStreet' && required)
  if (isWhole || savedAt >= addressesAskedSince) return bank
  const kept = Object.entries(bank.fields).filter(([key]) => !key.startsWith('address'))
  return { ...bank, fields: Object.fromEntries(kept) }
}

function exampleOf({ key, example, options }: FieldSpec, country: string): string {
  return key === 'addressCountry' ? country : (options?.[0]?.value ?? example)
}

/** The last digits are others, but for two: the sandbox's scripts go by those, and 19 is none of them. */
function otherDigits(example: string, digit: () => number): string {
  const places = [...example].flatMap((character, at) => (/[0-9]/.test(character) ? [at] : []))
  const changed = new Map(places.slice(-6, -2).map((at) => [at, String(digit())]))
  const [tens = -1, units = -1] = places.slice(-2)
  changed.set(tens, '1').set(units, '9')
  const account = [...example].map((character, at) => changed.get(at) ?? character).join('')
  return /^[A-Z]{2}[0-9]{2}/.test(account) ? withCheckDigits(account) : account
}

/** ISO 13616: what the rest of the number leaves of 98 by 97, with letters as numbers and the country behind it. */
function withCheckDigits(iban: string): string {
  const turned = `${iban.slice(4)}${iban.slice(0, 2)}00`
  const digits = turned.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  const check = String(98n - (BigInt(digits) % 97n)).padStart(2, '0')
  return `${iban.slice(0, 2)}${check}${iban.slice(4)}`
}
