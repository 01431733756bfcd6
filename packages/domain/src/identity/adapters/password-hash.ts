import { hash, verify } from '@node-rs/argon2'

// OWASP's floor for argon2id: 19 MiB, two passes, one lane. It is the library's default algorithm.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(fold(password), options)
}

export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, fold(password))
}

let dummy: Promise<string> | undefined

/** Costs what a real check costs; for accounts that do not exist or have no password. */
export async function verifyNothing(password: string): Promise<false> {
  dummy ??= hashPassword('no account has this password')
  await verifyPassword(await dummy, password)
  return false
}

/** One password typed on two keyboards is the same bytes. */
function fold(password: string): string {
  return password.normalize('NFKC')
}
