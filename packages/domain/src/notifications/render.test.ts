import { expect, it } from 'vitest'
import { renderHtml, renderText } from './render.ts'

const content = {
  locale: 'en-GB',
  greeting: 'Hello <b>Eve</b>,',
  title: '"10" & more',
  body: '<script>alert(1)</script>',
  action: { label: 'Open', url: 'https://example.org/?a=1&b="' },
}

it('keeps what people are called from becoming HTML', () => {
  const html = renderHtml(content)
  expect(html).not.toContain('<b>')
  expect(html).not.toContain('<script>')
  expect(html).toContain('href="https://example.org/?a=1&#38;b=&#34;"')
  expect(html).toContain(
    'Or copy this address: <bdi dir="ltr">https://example.org/?a=1&#38;b=&#34;</bdi>',
  )
  expect(renderText(content)).toContain('https://example.org/?a=1&b="')
})

it.each([
  ['de-CH', 'ltr', 'Sie erhalten diese Nachricht'],
  ['ar-EG', 'rtl', 'تصلك هذه الرسالة'],
])('says in %s from %s why it came', (locale, direction, why) => {
  const html = renderHtml({ ...content, locale })
  expect(html).toContain(`<html lang="${locale}" dir="${direction}">`)
  expect(html).toContain(why)
  expect(renderText({ ...content, locale })).toContain(why)
})

it('tells staff why in their own footer', () => {
  expect(renderText(content, 'staff')).toContain('because you work with the Corridor console')
})
