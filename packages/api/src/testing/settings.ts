import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/*
 * Import this first: some settings are read when the modules that use them load.
 * One machine plays everybody, so its budgets are large; the outside world answers at once.
 */
const secretOf = (name: string) => `whsec_${Buffer.from(name.padEnd(32, '.')).toString('base64')}`

Object.assign(process.env, {
  RATE_LIMIT_SCALE: '1000',
  SIGN_IN_NETWORK_BUDGET: '10000',
  SIGN_INS_PER_HOUR: '10000',
  AUTH_SECRET: 'a secret of the api tests only',
  CORRIDOR_DEMO: '1',
  DATA_DIR: mkdtempSync(join(tmpdir(), 'corridor-api-test-')),
  SANDBOX_DELAY_MS: '0',
  CARD_GATEWAY_WEBHOOK_SECRETS: secretOf('card-gateway'),
  BANK_RAIL_WEBHOOK_SECRETS: secretOf('bank-rail'),
  IDENTITY_CHECK_WEBHOOK_SECRETS: secretOf('identity-check'),
})
