import { isCurrency } from '@corridor/kernel/currency'
import { type Money, parseAmount } from '@corridor/kernel/money'

/**
 * An unsigned decimal with a point, as ISO 20022 writes it, exactly. Zeros behind the currency's last digit mean nothing:
 * some banks write `1234.00` of yen.
 * @returns null for anything else
 */
export function readAmount(text: string, currency: string): Money | null {
  if (!isCurrency(currency) || !/^[0-9]{1,18}(\.[0-9]{0,5})?$/.test(text)) return null
  const [whole = '', fraction = ''] = text.split('.')
  const meant = fraction.replace(/0+$/, '')
  const plain = whole.replace(/^0+(?=[0-9])/, '')
  return parseAmount(meant === '' ? plain : `${plain}.${meant}`, currency)
}

/** The same with a comma, which must stand there, as SWIFT's own formats write it: `1234,5`, `1234,`. */
export function readCommaAmount(text: string, currency: string): Money | null {
  return /^[0-9]+,[0-9]*$/.test(text) ? readAmount(text.replace(',', '.'), currency) : null
}
