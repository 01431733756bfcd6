import { brand } from '@corridor/kernel/brand'
import type { publicFrame as English } from '../../en/web/public-frame.ts'
import type { Translation } from '../../translation.ts'

export const publicFrame: Translation<typeof English> = {
  account: 'Konto',
  'sign-in': 'Anmelden',
  'open-account': 'Konto eröffnen',
  'open-source': `${brand.name} ist quelloffen unter Apache-2.0.`,
  footer: 'Fußzeile',
  rates: 'Wechselkurse',
  terms: 'Bedingungen',
  language: 'Sprache: {language}',
  'language-chosen': 'ausgewählt',
}
