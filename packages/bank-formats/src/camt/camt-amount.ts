import { isCurrency } from '@corridor/kernel/currency'
import type { Money } from '@corridor/kernel/money'
import { readAmount } from '../amount.ts'
import type { FaultList } from '../fault-list.ts'
import type { XmlNode } from '../xml-node.ts'
import { attributeOf, textOf } from '../xml-tree.ts'

/** An amount with its currency beside it, unsigned; null, with a fault, when it is missing or none. */
export function readCamtAmount(
  node: XmlNode | undefined,
  place: string,
  faults: FaultList,
): Money | null {
  const text = textOf(node)
  if (node === undefined || text === undefined) return faults.add(place, 'field-missing')
  const currency = attributeOf(node, 'Ccy')
  if (!isCurrency(currency)) return faults.add(`${place}/@Ccy`, 'bad-currency', currency ?? null)
  return readAmount(text, currency) ?? faults.add(place, 'bad-amount', text)
}
