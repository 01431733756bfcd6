import { phoneNumbers } from '../../loaded-later.ts'

/** A mobile number of the country in E.164 form, or null. Numbers may be national or international. */
export function mobileNumber(text: string, country: 'KE' | 'BR'): string | null {
  const phone = phoneNumbers().parsePhoneNumberFromString(text, country)
  if (!phone?.isValid() || phone.country !== country) return null
  const type = phone.getType()
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE' ? phone.number : null
}
