import type { limits as English } from '../../en/standing/limits.ts'
import type { Translation } from '../../translation.ts'

export const limits: Translation<typeof English> = {
  'in-per-transfer':
    'Das übersteigt Ihr Limit für eine einzelne Zahlung: {limit}. Sie können noch bis zu {remaining} einzahlen. Es wurde kein Geld bewegt.',
  'in-day':
    'Das übersteigt Ihr Limit für heute: {limit}. Sie können noch bis zu {remaining} einzahlen. Es wurde kein Geld bewegt.',
  'in-month':
    'Das übersteigt Ihr Limit für diesen Monat: {limit}. Sie können noch bis zu {remaining} einzahlen. Es wurde kein Geld bewegt.',
  'in-lifetime':
    'Das übersteigt Ihr Limit für Ihr Konto auf der jetzigen Stufe: {limit}. Sie können noch bis zu {remaining} einzahlen. Es wurde kein Geld bewegt.',
  'out-per-transfer':
    'Das übersteigt Ihr Limit für eine Überweisung: {limit}. Sie können noch bis zu {remaining} senden. Es wurde kein Geld bewegt.',
  'out-day':
    'Das übersteigt Ihr Limit für heute: {limit}. Sie können noch bis zu {remaining} senden. Es wurde kein Geld bewegt.',
  'out-month':
    'Das übersteigt Ihr Limit für diesen Monat: {limit}. Sie können noch bis zu {remaining} senden. Es wurde kein Geld bewegt.',
  'out-lifetime':
    'Das übersteigt Ihr Limit für Ihr Konto auf der jetzigen Stufe: {limit}. Sie können noch bis zu {remaining} senden. Es wurde kein Geld bewegt.',
}
