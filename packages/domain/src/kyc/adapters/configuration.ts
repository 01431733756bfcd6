import { resolve } from 'node:path'

/**
 * The secrets under which the identity provider may sign: `whsec_…`, comma-separated, the current one first.
 * @throws Error when the deployment sets none
 */
export function webhookSecrets(): string[] {
  const secrets = (process.env.IDENTITY_CHECK_WEBHOOK_SECRETS ?? '')
    .split(',')
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '')
  if (secrets.length === 0) throw new Error('IDENTITY_CHECK_WEBHOOK_SECRETS is not set')
  return secrets
}

/** Origin of the customer app, without a slash at the end. */
export function webUrl(): string {
  return (process.env.WEB_URL ?? 'http://localhost:3000').replace(/\/+$/, '')
}

/** Folder of the sealed documents: `documents` in `DATA_DIR` (default `.data`). */
export function documentsFolder(): string {
  return resolve(process.env.DATA_DIR ?? '.data', 'documents')
}

/** How long the sandbox takes for an answer, in ms (default 2000; tests set 0). */
export function sandboxDelayMs(): number {
  const delayMs = Number(process.env.SANDBOX_DELAY_MS ?? '2000')
  if (!Number.isFinite(delayMs) || delayMs < 0) throw new Error('SANDBOX_DELAY_MS is not a number')
  return delayMs
}
