import type { WebhookProvider } from '../contract.ts'

const secretVariables: Readonly<Record<WebhookProvider, string>> = {
  'card-gateway': 'CARD_GATEWAY_WEBHOOK_SECRETS',
  'bank-rail': 'BANK_RAIL_WEBHOOK_SECRETS',
}

/**
 * The secrets under which a provider may sign: `whsec_…`, comma-separated, the current one first.
 * @throws Error when the deployment sets none
 */
export function webhookSecretsOf(provider: WebhookProvider): string[] {
  const variable = secretVariables[provider]
  const secrets = (process.env[variable] ?? '')
    .split(',')
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '')
  if (secrets.length === 0) throw new Error(`${variable} is not set`)
  return secrets
}

/** Origin of the customer app, without a slash at the end. */
export function webUrl(): string {
  return (process.env.WEB_URL ?? 'http://localhost:3000').replace(/\/+$/, '')
}

/** Origin of the sandbox gateway's payment page, without a slash at the end. */
export function sandboxUrl(): string {
  const port = process.env.SANDBOX_PORT ?? '3002'
  return (process.env.SANDBOX_URL ?? `http://localhost:${port}`).replace(/\/+$/, '')
}

/** How long the sandbox takes for one step, in ms (default 2000; tests set 0). */
export function sandboxDelayMs(): number {
  const delayMs = Number(process.env.SANDBOX_DELAY_MS ?? '2000')
  if (!Number.isFinite(delayMs) || delayMs < 0) throw new Error('SANDBOX_DELAY_MS is not a number')
  return delayMs
}
