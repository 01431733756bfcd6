import { brand } from '@corridor/kernel/brand'
import { directionOf, type Locale } from '@corridor/words/languages'
import { wordsOf } from '@corridor/words/words-of'

/** A mail before it has a form; all of it is in the reader's language. */
export type MailContent = {
  readonly locale: Locale
  readonly greeting: string
  readonly title: string
  readonly body: string
  readonly action: { readonly label: string; readonly url: string } | null
}

/** Why the reader gets the mail. */
export type Reader = 'customer' | 'staff'

/** The mail as plain text. */
export function renderText(
  { locale, greeting, title, body, action }: MailContent,
  reader: Reader = 'customer',
): string {
  const footer = wordsOf(locale, 'mails.frame')(`why-${reader}`)
  const link = action ? [`${action.label}:`, action.url, ''] : []
  return [greeting, '', title, '', body, '', ...link, '--', brand.name, footer, ''].join('\n')
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}

/** The mail as HTML: one column, one button, no images, nothing fetched from anywhere. */
export function renderHtml(
  { locale, greeting, title, body, action }: MailContent,
  reader: Reader = 'customer',
): string {
  const words = wordsOf(locale, 'mails.frame')
  const ink = 'color:#12160f'
  const button = action
    ? `<p style="margin:0 0 24px"><a href="${escapeHtml(action.url)}" style="display:inline-block;padding:12px 24px;border-radius:999px;background:#0f5c4a;color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(action.label)}</a></p>
<p style="margin:0 0 24px;font-size:14px;line-height:20px;color:#525a50">${words.markup('or-copy', {
        url: escapeHtml(action.url),
        address: (url) => `<bdi dir="ltr">${url}</bdi>`,
      })}</p>`
    : ''
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;background:#f5f6f4;font-family:Inter,system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:16px;line-height:24px;${ink}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid #e3e6e1;border-radius:12px"><tr><td style="padding:32px">
<p style="margin:0 0 24px;font-weight:600;color:#0f5c4a">${escapeHtml(brand.name)}</p>
<p style="margin:0 0 16px">${escapeHtml(greeting)}</p>
<h1 style="margin:0 0 16px;font-size:20px;line-height:28px;font-weight:600;${ink}">${escapeHtml(title)}</h1>
<p style="margin:0 0 24px">${escapeHtml(body)}</p>
${button}
<p style="margin:0;padding-top:16px;border-top:1px solid #e3e6e1;font-size:12px;line-height:16px;color:#646c62">${escapeHtml(words(`why-${reader}`))}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>
`
}
