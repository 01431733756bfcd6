import { describe, expect, test } from 'vitest'
import { parseEmail } from './email.ts'

describe('canonical forms', () => {
  test.each([
    ['ana@example.com', 'ana@example.com', 'ana@example.com'],
    ['  Ana.Silva@Example.COM ', 'Ana.Silva@example.com', 'ana.silva@example.com'],
    ['ana+corridor@example.com', 'ana+corridor@example.com', 'ana+corridor@example.com'],
    ["o'neil@example.ie", "o'neil@example.ie", "o'neil@example.ie"],
    ['ana@bücher.example', 'ana@xn--bcher-kva.example', 'ana@xn--bcher-kva.example'],
    ['ana@BÜCHER.example', 'ana@xn--bcher-kva.example', 'ana@xn--bcher-kva.example'],
    ['ana@xn--bcher-kva.example', 'ana@xn--bcher-kva.example', 'ana@xn--bcher-kva.example'],
    ['ana@例え.テスト', 'ana@xn--r8jz45g.xn--zckzah', 'ana@xn--r8jz45g.xn--zckzah'],
    ['a@b.co', 'a@b.co', 'a@b.co'],
    ['ana@ｅxample.com', 'ana@example.com', 'ana@example.com'],
    ['ana@faß.de', 'ana@xn--fa-hia.de', 'ana@xn--fa-hia.de'],
  ])('%s', (typed, address, canonical) => {
    expect(parseEmail(typed)).toEqual({ address, canonical })
  })

  test('is a fixed point: reading a canonical form gives the same', () => {
    const once = parseEmail('Ana@Bücher.Example')?.canonical ?? ''
    expect(parseEmail(once)?.canonical).toBe(once)
  })
})

describe('refused', () => {
  test.each([
    ['empty', ''],
    ['no @', 'ana.example.com'],
    ['two @', 'ana@evil.example@example.com'],
    ['wide @ U+FF20', 'ana@evil.example＠example.com'],
    ['wide @ alone', 'ana＠example.com'],
    ['small @ U+FE6B', 'ana﹫example.com'],
    ['one dot leader U+2024', 'ana@evil․example.com'],
    ['wide full stop U+FF0E', 'ana@example．com'],
    ['ideographic full stop U+3002', 'ana@example。com'],
    ['half-width full stop U+FF61', 'ana@example｡com'],
    ['wide comma U+FF0C', 'ana@example.com，evil@example.com'],
    ['account-of U+2100', 'ana@example.com℀'],
    ['quoted local part', '"ana"@example.com'],
    ['quoted list', '"ana@evil.example,"@example.com'],
    ['comma list', 'ana@example.com,eve@example.com'],
    ['semicolon list', 'ana@example.com;eve@example.com'],
    ['display name', 'Ana <ana@example.com>'],
    ['comment', 'ana(comment)@example.com'],
    ['header injection', 'ana@example.com\r\nBcc: eve@example.com'],
    ['space inside', 'ana silva@example.com'],
    ['no-break space', 'ana\u00a0x@example.com'],
    ['NUL', 'ana\u0000@example.com'],
    ['leading dot', '.ana@example.com'],
    ['double dot', 'ana..silva@example.com'],
    ['trailing dot of local', 'ana.@example.com'],
    ['trailing dot of domain', 'ana@example.com.'],
    ['single label', 'ana@localhost'],
    ['IPv4', 'ana@127.0.0.1'],
    ['hex IPv4', 'ana@0x7f.1'],
    ['IP literal', 'ana@[127.0.0.1]'],
    ['IPv6 literal', 'ana@[IPv6:::1]'],
    ['port', 'ana@example.com:25'],
    ['path', 'ana@example.com/x'],
    ['route', '@relay.example:ana@example.com'],
    ['percent hack kept from the domain', 'ana@example%2ecom'],
    ['underscore label', 'ana@ex_ample.com'],
    ['label with hyphen first', 'ana@-example.com'],
    ['Cyrillic local part', 'аna@example.com'],
    ['local part of 65', `${'a'.repeat(65)}@example.com`],
    ['label of 64', `ana@${'a'.repeat(64)}.com`],
    ['255 characters', `ana@${'a.'.repeat(124)}com`],
    ['321 characters', `${'a'.repeat(64)}@${'b'.repeat(252)}.com`],
    ['right-to-left override', 'ana\u202e@example.com'],
  ])('%s', (_name, typed) => expect(parseEmail(typed)).toBeNull())

  test('every character whose compatibility form has another structure, anywhere', () => {
    const structural = /[@.,;:<>()[\]\\"\s]/
    const risky: string[] = []
    for (let code = 0x80; code <= 0x1ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue
      const char = String.fromCodePoint(code)
      if (structural.test(char.normalize('NFKC'))) risky.push(char)
    }
    expect(risky.length).toBeGreaterThan(100)
    for (const char of risky) {
      expect(parseEmail(`a${char}b@example.com`), char.codePointAt(0)?.toString(16)).toBeNull()
      expect(parseEmail(`ab@exa${char}mple.com`), char.codePointAt(0)?.toString(16)).toBeNull()
    }
  })
})
