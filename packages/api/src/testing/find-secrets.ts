const secretLike = /hash|secret|password|totp|recovery|salt|token$/i

/** Paths that show a secret on purpose, once, to whom it belongs; or that only sound like one. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'identity.getProfile': ['hasTotp', 'recoveryCodesLeft'],
  'identity.updateProfile': ['hasTotp', 'recoveryCodesLeft'],
  'identity.startTotp': ['secret'],
  'identity.confirmTotp': ['recoveryCodes'],
  'identity.createApiKey': ['clientSecret'],
  'customers.get': ['customer.hasTotp', 'customer.recovery', 'customer.recovery.recoveryId'],
  'recovery.get': ['recoveryId'],
  'recovery.read': ['recoveryId'],
  'session.beginEnrolment': ['secret'],
  'session.acceptInvitation': ['recoveryCodes'],
  'POST /token': ['accessToken'],
}

/** Keys in an answer that sound like a secret and are not meant to be there. */
export function findSecrets(procedure: string, output: unknown): string[] {
  return keysOf(output, '').filter(
    (path) => secretLike.test(path.split('.').at(-1) ?? '') && !allowed[procedure]?.includes(path),
  )
}

function keysOf(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keysOf(item, path))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) => {
    const own = path === '' ? name : `${path}.${name}`
    return [own, ...keysOf(child, own)]
  })
}
