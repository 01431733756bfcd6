import { checkDetails } from './check-details.ts'
import type { BankDetails, Fields } from './contract.ts'
import { methodsOf } from './requirements/catalogue.ts'
import type { FieldSpec } from './requirements/field-spec.ts'

export const isAddressField = (key: string) => key.startsWith('address')

/** Whether nothing else is wrong with details than what is missing, or does not fit, of an address. */
export function isAddressAlone(problems: Readonly<Record<string, string>>): boolean {
  return Object.keys(problems).every(isAddressField)
}

/**
 * The fields of the address that an account has to be completed by before anything is sent to it. Pure.
 * @param values what was filled in so far: some answers ask for more fields
 * @returns none where nothing is missing, or where more than an address is wrong
 */
export function missingAddressOf(bank: BankDetails, values: Fields = {}): readonly FieldSpec[] {
  const check = checkDetails(bank)
  if (check.outcome !== 'invalid' || !isAddressAlone(check.problems)) return []
  const type = bank.type ?? 'person'
  const method = methodsOf(bank.currency, bank.country, type).find(
    (each) => each.type === bank.method,
  )
  const fields = completedBy(bank, values).fields
  const specs = method?.fields(fields, type, bank.country) ?? []
  return specs.filter(({ key }) => isAddressField(key))
}

/** Details with another address in the place of theirs; nothing but the address is taken. */
export function completedBy(bank: BankDetails, address: Fields): BankDetails {
  const given = Object.entries(address).filter(([key]) => isAddressField(key))
  const kept = Object.entries(bank.fields).filter(
    ([key]) => given.length === 0 || !isAddressField(key),
  )
  return { ...bank, fields: Object.fromEntries([...kept, ...given]) }
}
