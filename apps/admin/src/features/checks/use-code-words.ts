'use client'
import { useWords } from '@corridor/words/react'

/** Reasons that officers and the identity provider give. */
const knownCodes = [
  'documents-match',
  'explained-by-customer',
  'document-not-genuine',
  'person-differs',
  'under-age',
  'document-not-accepted',
  'photo-unreadable',
  'document-expired',
  'side-missing',
  'name-differs',
  'address-unreadable',
  'provider-clear',
  'provider-reject',
  'document-suspected',
  'name-partial-match',
] as const

/** Says a reason code in a few words; one that we do not know, as it is. */
export function useCodeWords(): (code: string) => string {
  const words = useWords('admin.checks')
  return (code) => {
    const known = knownCodes.find((one) => one === code)
    return known ? words(`code-${known}`) : code.replaceAll('-', ' ')
  }
}
