import { formatAmount, fromWire, wireMoneySchema } from '@corridor/kernel/money'
import { z } from 'zod'

/** Values of an event that a sentence may hold: words, amounts, and whose name is to be looked up. */
export const paramsSchema = z.record(z.string(), z.union([z.string(), wireMoneySchema]))
export type Params = z.infer<typeof paramsSchema>

/** "1,250.00 EUR", all digits of the currency, a non-breaking space before the code. */
export function moneyText(wire: { amount: string; currency: string }): string {
  const value = fromWire(wire)
  const [whole = '', fraction] = formatAmount(value).split('.')
  const grouped = whole.replace('-', '\u2212').replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return `${fraction === undefined ? grouped : `${grouped}.${fraction}`}\u00a0${value.currency}`
}

/** The sentence with its values. @throws when one is missing: a customer never reads a placeholder */
export function fill(sentence: string, params: Params): string {
  return sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`the value of {${name}} is missing`)
    return typeof value === 'string' ? value : moneyText(value)
  })
}

export type MailContent = {
  readonly greeting: string
  readonly title: string
  readonly body: string
  readonly action: { readonly label: string; readonly url: string } | null
}

/** Why the reader gets the mail. */
export type Reader = 'customer' | 'staff'

const footers: Readonly<Record<Reader, string>> = {
  customer:
    'You receive this because you have a Corridor account. We never ask for your password or a code by mail.',
  staff:
    'You receive this because you work with the Corridor console. Nobody asks for your password or a code by mail.',
}

/** The mail as plain text. */
export function renderText(
  { greeting, title, body, action }: MailContent,
  reader: Reader = 'customer',
): string {
  const link = action ? [`${action.label}:`, action.url, ''] : []
  return [greeting, '', title, '', body, '', ...link, '--', 'Corridor', footers[reader], ''].join(
    '\n',
  )
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}

/** The mail as HTML: one column, one button, no images, nothing fetched from anywhere. */
export function renderHtml(
  { greeting, title, body, action }: MailContent,
  reader: Reader = 'customer',
): string {
  const ink = 'color:#12160f'
  const button = action
    ? `<p style="margin:0 0 24px"><a href="${escapeHtml(action.url)}" style="display:inline-block;padding:12px 24px;border-radius:999px;background:#0f5c4a;color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(action.label)}</a></p>
<p style="margin:0 0 24px;font-size:14px;line-height:20px;color:#525a50">Or copy this address: ${escapeHtml(action.url)}</p>`
    : ''
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;background:#f5f6f4;font-family:Inter,system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:16px;line-height:24px;${ink}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid #e3e6e1;border-radius:12px"><tr><td style="padding:32px">
<p style="margin:0 0 24px;font-weight:600;color:#0f5c4a">Corridor</p>
<p style="margin:0 0 16px">${escapeHtml(greeting)}</p>
<h1 style="margin:0 0 16px;font-size:20px;line-height:28px;font-weight:600;${ink}">${escapeHtml(title)}</h1>
<p style="margin:0 0 24px">${escapeHtml(body)}</p>
${button}
<p style="margin:0;padding-top:16px;border-top:1px solid #e3e6e1;font-size:12px;line-height:16px;color:#646c62">${escapeHtml(footers[reader])}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>
`
}
