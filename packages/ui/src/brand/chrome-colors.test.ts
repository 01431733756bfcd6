import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { chromeColors } from './chrome-colors.ts'

it('are the tokens', () => {
  const tokens = readFileSync(new URL('../tokens.css', import.meta.url), 'utf8')
  expect(tokens).toContain(
    `--page: light-dark(${chromeColors.pageLight}, ${chromeColors.pageDark});`,
  )
  expect(tokens).toContain(`--accent: light-dark(${chromeColors.accent},`)
})
