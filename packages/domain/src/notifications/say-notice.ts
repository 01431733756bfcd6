import { wireMoneySchema } from '@corridor/kernel/money-schema'
import type { Locale } from '@corridor/words/languages'
import { isolated, moneyText } from '@corridor/words/money-text'
import { wordsOf } from '@corridor/words/words-of'
import { z } from 'zod'
import { type TemplateKey, templates } from './templates.ts'

/** Values of an event that a sentence may hold: words, amounts, and whose name is to be looked up. */
export const paramsSchema = z.record(z.string(), z.union([z.string(), wireMoneySchema]))
export type Params = z.infer<typeof paramsSchema>

/** Every value that a sentence of the catalogue asks for; which of them an event has, its kind decides. */
type Values = Readonly<
  Record<'amount' | 'counterparty' | 'currency' | 'fee' | 'source' | 'target', string>
>
type Say = (key: NoticeKey, values: Values) => string

type WithAction = {
  [Kind in TemplateKey]: (typeof templates)[Kind] extends { action: string } ? Kind : never
}[TemplateKey]
type NoticeKey = `${TemplateKey}-${'title' | 'body'}` | `${WithAction}-action`

export type Notice = {
  readonly title: string
  readonly body: string
  /** What the mail's button says. */
  readonly action: string | null
}

/** What a customer reads of it. @throws when a value is missing: a customer never reads a placeholder */
export function sayNotice(locale: Locale, kind: TemplateKey, params: Params): Notice {
  const say: Say = wordsOf(locale, 'mails.notices')
  const values = valuesIn(locale, params)
  return {
    title: say(`${kind}-title`, values),
    body: say(`${kind}-body`, values),
    action: hasAction(kind) ? say(`${kind}-action`, values) : null,
  }
}

function hasAction(kind: TemplateKey): kind is WithAction {
  return 'action' in templates[kind]
}

/** The values as the language writes them. */
function valuesIn(locale: Locale, params: Params): Values {
  const written = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolated(locale, value) : moneyText(locale, value),
    ]),
  )
  return new Proxy(written as Values, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (value === undefined) throw new Error(`the value of {${String(name)}} is missing`)
      return value
    },
  })
}
