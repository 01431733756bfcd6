import { expect, it } from 'vitest'
import { clockOf } from './index.tsx'

it('takes zones that are known, and UTC in place of everything else', () => {
  expect(clockOf('Europe/Berlin').timeZone).toBe('Europe/Berlin')
  for (const zone of [undefined, '', 'Mars/Olympus', 'x'.repeat(65), '<script>']) {
    expect(clockOf(zone).timeZone).toBe('UTC')
  }
})
